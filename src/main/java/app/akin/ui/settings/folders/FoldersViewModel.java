package app.akin.ui.settings.folders;

import app.akin.library.LeftOut;
import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Troubles;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The folders of the library; taking one out is asked about first. */
final class FoldersViewModel {

    /** More left-out files are counted, and not named. */
    static final int MOST_NAMED = 50;

    private final Library library;
    private final Background background;
    private final Messages messages;
    private final Consumer<Folder> leaveOut;
    private final Runnable lookAgain;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.CLOSED);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private long asked;

    /**
     * @param leaveOut takes a folder out of the library
     * @param lookAgain looks at all folders once more
     */
    FoldersViewModel(
            Library library, Background background, Messages messages, Consumer<Folder> leaveOut, Runnable lookAgain) {
        this.library = library;
        this.background = background;
        this.messages = messages;
        this.leaveOut = leaveOut;
        this.lookAgain = lookAgain;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What could not be done, in words; empty when all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void show(LibraryState state) {
        if (state instanceof LibraryState.Open open) {
            load(open.counts());
        } else {
            asked++;
            shown.set(Shown.CLOSED);
        }
    }

    private void load(LibraryCounts counts) {
        long mine = ++asked;
        background.run(
                () -> loaded(counts),
                now -> {
                    if (mine == asked) {
                        trouble.set("");
                        shown.set(now.asking(stillAsking(now.folders())));
                    }
                },
                thrown -> {
                    if (mine == asked) {
                        shown.set(Shown.CLOSED);
                        trouble.set(inWords(thrown));
                    }
                });
    }

    /** A single file that was left out is named once. */
    private Shown loaded(LibraryCounts counts) {
        LeftOut leftOut = library.leftOut(MOST_NAMED);
        List<Folder> folders = library.folders().stream()
                .filter(folder -> !leftOut.newest().contains(folder.uri()))
                .toList();
        return new Shown(Optional.of(counts), folders, Optional.empty(), leftOut);
    }

    private Optional<Folder> stillAsking(List<Folder> folders) {
        return shown.get().asking().filter(folder -> folders.stream().anyMatch(other -> other.id() == folder.id()));
    }

    /** Asks whether {@code folder} should leave the library. */
    void ask(Folder folder) {
        shown.set(shown.get().asking(Optional.of(folder)));
    }

    void keep() {
        shown.set(shown.get().asking(Optional.empty()));
    }

    /** Takes the folder that was asked about out of the library. */
    void forget() {
        shown.get().asking().ifPresent(folder -> {
            keep();
            leaveOut.accept(folder);
        });
    }

    /** Says where a folder of another computer is found on this one, or that it is not. */
    void samePlace(Folder folder, Optional<Path> here) {
        background.change(
                () -> {
                    library.samePlace(folder, here);
                    return folder;
                },
                done -> show(library.state()),
                thrown -> trouble.set(inWords(thrown)));
    }

    /** A file that was left out comes back. */
    void bringBack(URI file) {
        bringBack(() -> library.letIn(List.of(file)));
    }

    void bringAllBack() {
        bringBack(library::letAllIn);
    }

    private void bringBack(Runnable letIn) {
        background.change(
                () -> {
                    letIn.run();
                    lookAgain.run();
                    return true;
                },
                done -> show(library.state()),
                thrown -> trouble.set(inWords(thrown)));
    }

    private String inWords(Throwable thrown) {
        return messages.get("folders.trouble", Troubles.inWords(thrown, messages));
    }

    /**
     * What the section shows.
     *
     * @param counts nothing while the library is closed
     * @param asking the folder a person may want to take out
     * @param leftOut files that a person left out one by one
     */
    record Shown(Optional<LibraryCounts> counts, List<Folder> folders, Optional<Folder> asking, LeftOut leftOut) {

        static final Shown CLOSED = new Shown(Optional.empty(), List.of(), Optional.empty(), LeftOut.NOTHING);

        Shown {
            folders = List.copyOf(folders);
        }

        private Shown asking(Optional<Folder> folder) {
            return new Shown(counts, folders, folder, leftOut);
        }
    }
}
