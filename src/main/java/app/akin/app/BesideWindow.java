package app.akin.app;

import app.akin.library.DatabaseChoice;
import app.akin.library.LibraryState;
import app.akin.model.LibraryClosedException;
import app.akin.model.LibraryCounts;
import app.akin.settings.DatabaseAddress;
import app.akin.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes another database from a terminal. Where a window is open over the same data folder, that one tries and takes it, so
 * that both go on with the same library, or neither does.
 */
final class BesideWindow implements DatabaseChoice {

    private final DatabaseChoice alone;
    private final SettingsStore settings;
    private final Path folder;
    private final Consumer<String> saying;

    /**
     * @param alone takes it where there is no window
     * @param folder the data folder
     * @param saying shows a line
     */
    BesideWindow(DatabaseChoice alone, SettingsStore settings, Path folder, Consumer<String> saying) {
        this.alone = alone;
        this.settings = settings;
        this.folder = folder;
        this.saying = saying;
    }

    @Override
    public Optional<Place> place() {
        return alone.place();
    }

    @Override
    public Optional<String> address() {
        return alone.address();
    }

    @Override
    public Trial test(String address) {
        return alone.test(address);
    }

    @Override
    public Trial use(Wish wish) {
        String meant = DatabaseAddress.meant(wish.address(), settings.settings().database());
        return byWindow(new Wish(meant, wish.agreed(), wish.storesPassword())).orElseGet(() -> alone.use(wish));
    }

    @Override
    public LibraryState useOwn() {
        Optional<Trial> trial = byWindow(Wish.OWN);
        if (trial.isEmpty()) {
            return alone.useOwn();
        }
        return trial.get().kept() ? new LibraryState.Open(LibraryCounts.NONE, 0) : new LibraryState.Opening();
    }

    @Override
    public String forAdministrator(Optional<String> address) {
        return alone.forAdministrator(address);
    }

    @Override
    public boolean hasPasswordStore() {
        return alone.hasPasswordStore();
    }

    @Override
    public Optional<Password> password() {
        return alone.password();
    }

    private Optional<Trial> byWindow(Wish wish) {
        try {
            Optional<Trial> trial = SingleWindow.takeDatabase(folder, wish);
            trial.filter(Trial::kept).ifPresent(kept -> saying.accept("akin: the open window has gone there, too"));
            return trial;
        } catch (IOException e) {
            throw new LibraryClosedException("a window is open that does not answer; nothing is changed", e);
        }
    }
}
