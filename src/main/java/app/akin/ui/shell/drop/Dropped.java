package app.akin.ui.shell.drop;

import app.akin.model.PictureFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that {@link DropTarget} takes of what is dragged over the window, sorted. Made off the JavaFX thread, because it
 * looks at the disk.
 *
 * @param folders among them
 * @param pictures files that look like pictures by their name; the search decides by content
 * @param others the other files
 */
public record Dropped(List<Path> folders, List<Path> pictures, List<Path> others) {

    /** So many pictures become a question. */
    static final int QUESTION = 4;

    static final Dropped NOTHING = new Dropped(List.of(), List.of(), List.of());

    public static Dropped of(List<Path> paths) {
        List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
        List<Path> files =
                paths.stream().filter(path -> !folders.contains(path)).toList();
        return new Dropped(
                folders,
                files.stream().filter(Dropped::isPicture).toList(),
                files.stream().filter(path -> !isPicture(path)).toList());
    }

    private static boolean isPicture(Path path) {
        return PictureFormat.isEndingOf(String.valueOf(path.getFileName()));
    }

    /** What would be the question: the first pictures, or files that may be pictures under another name. */
    public List<Path> question() {
        List<Path> best = pictures.isEmpty() ? others : pictures;
        return best.subList(0, Math.min(QUESTION, best.size()));
    }
}
