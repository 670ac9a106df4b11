package app.akin.ui.shell;

import app.akin.model.PictureFormat;
import app.akin.ui.kit.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's choosers of files and folders. */
final class Dialogs {

    private final Window owner;
    private final Messages messages;

    Dialogs(Window owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    List<Path> files() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("choose.files"));
        return paths(chooser.showOpenMultipleDialog(owner));
    }

    Optional<Path> program() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("choose.program"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    List<Path> pictures() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("choose.pictures"));
        List<String> endings = PictureFormat.allEndings().stream()
                .sorted()
                .map(ending -> "*." + ending)
                .toList();
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(messages.get("choose.pictures.filter"), endings),
                        new ExtensionFilter(messages.get("choose.all.filter"), "*"));
        return paths(chooser.showOpenMultipleDialog(owner));
    }

    /** JavaFX answers null when nothing was chosen. */
    private static List<Path> paths(List<File> files) {
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }
}
