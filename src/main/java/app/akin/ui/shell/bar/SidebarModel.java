package app.akin.ui.shell.bar;

import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is in the library: counts, and folders with theirs. */
public final class SidebarModel {

    private static final Logger LOG = LoggerFactory.getLogger(SidebarModel.class);

    private final Library library;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<LibraryCounts>> counts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Folder>> folders = new ReadOnlyObjectWrapper<>(List.of());
    private boolean asking;
    private boolean askAgain;

    public SidebarModel(Library library, Background background) {
        this.library = library;
        this.background = background;
    }

    /** Nothing before the library has been open. */
    ReadOnlyObjectProperty<Optional<LibraryCounts>> counts() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Folder>> folders() {
        return folders.getReadOnlyProperty();
    }

    /** The name of a folder; its number where it is not known (any more). */
    public String folderName(long id) {
        return folders.get().stream()
                .filter(f -> f.id() == id)
                .map(Folder::name)
                .findFirst()
                .orElse(String.valueOf(id));
    }

    /** The library has changed: counts come with the news, folders are asked for, one question at a time. */
    public void library(LibraryState state) {
        if (state instanceof LibraryState.Open open) {
            counts.set(Optional.of(open.counts()));
            askFolders();
        }
    }

    private void askFolders() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        background.run(
                library::folders,
                list -> {
                    folders.set(List.copyOf(list));
                    asked();
                },
                problem -> {
                    LOG.debug("the folders cannot be read for now", problem);
                    asked();
                });
    }

    private void asked() {
        asking = false;
        if (askAgain) {
            askAgain = false;
            askFolders();
        }
    }
}
