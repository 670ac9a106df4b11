package app.akin.app;

import app.akin.indexing.IndexProgress.Phase;
import app.akin.indexing.Indexing;
import app.akin.library.DatabaseChoice;
import app.akin.library.LibraryState;
import java.util.List;
import java.util.Optional;

/** Takes another database under an open window: what works on the one before ends, and begins again on the other. */
final class MovingChoice implements DatabaseChoice {

    private final Core core;
    private final Indexing indexing;
    private final Runnable opened;

    /** @param opened begins what begins with every library */
    MovingChoice(Core core, Indexing indexing, Runnable opened) {
        this.core = core;
        this.indexing = indexing;
        this.opened = opened;
    }

    @Override
    public Optional<Place> place() {
        return core.databaseChoice().place();
    }

    @Override
    public Optional<String> address() {
        return core.databaseChoice().address();
    }

    @Override
    public Trial test(String address) {
        return core.databaseChoice().test(address);
    }

    @Override
    public Trial use(Wish wish) {
        rest();
        Trial trial = core.databaseChoice().use(wish);
        begin();
        return trial;
    }

    @Override
    public LibraryState useOwn() {
        rest();
        LibraryState state = core.databaseChoice().useOwn();
        begin();
        return state;
    }

    @Override
    public boolean hasPasswordStore() {
        return core.databaseChoice().hasPasswordStore();
    }

    @Override
    public Optional<Password> password() {
        return core.databaseChoice().password();
    }

    /** As a terminal asks for it. */
    Trial take(Wish wish) {
        if (!wish.equals(Wish.OWN)) {
            return use(wish);
        }
        boolean open = useOwn() instanceof LibraryState.Open;
        return new Trial(List.of(), open && place().isEmpty(), false);
    }

    @Override
    public String forAdministrator(Optional<String> address) {
        return core.databaseChoice().forAdministrator(address);
    }

    private void rest() {
        if (indexing.progress().phase() != Phase.IDLE && indexing.progress().phase() != Phase.PAUSED) {
            indexing.stop();
        }
    }

    /** Which models answer is noted in each library. */
    private void begin() {
        core.pictures().forget(model -> false);
        core.passages().forget(model -> false);
        if (core.gate().isOpen()) {
            opened.run();
        }
    }
}
