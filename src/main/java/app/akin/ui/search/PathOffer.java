package app.akin.ui.search;

import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.ui.kit.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Offers to add the folder or the file whose path stands in the field: who has no mouse need not go through the system's
 * dialog. Only for the JavaFX thread.
 */
final class PathOffer {

    private final Library library;
    private final Background background;
    private final Consumer<Path> add;

    /** @param add to the library */
    PathOffer(Library library, Background background, Consumer<Path> add) {
        this.library = library;
        this.background = background;
        this.add = add;
    }

    /** Calls {@code there}, later, if {@code words} are the path of something that could be added now. */
    void look(String words, Consumer<Path> there) {
        TypedPath.of(words)
                .ifPresent(path -> background.run(
                        () -> Optional.of(path).filter(this::isPossible),
                        found -> found.ifPresent(there),
                        problem -> {}));
    }

    private boolean isPossible(Path path) {
        return library.state() instanceof LibraryState.Open && Files.isReadable(path);
    }

    void add(Path path) {
        add.accept(path);
    }

    /** What it is called in a sentence: its name, or a drive by its path. */
    static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }
}
