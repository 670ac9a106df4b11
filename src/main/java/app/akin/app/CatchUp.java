package app.akin.app;

import app.akin.library.LibraryClosedException;
import app.akin.library.ModelSwitch;
import app.akin.library.ModelUnusableException;
import app.akin.store.StoreException;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a model that was chosen read what is in the library, while the one before goes on answering. Breaks off when yet
 * another is chosen; begun again after any interruption, it goes on where it was.
 */
final class CatchUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Core core;
    private final Gate pausing;
    private final TaskRunner runner = new TaskRunner("builder", 1);
    private Optional<String> chosen = Optional.empty();
    private Cancellation building = new Cancellation();
    private Runnable telling = () -> {};

    /** @param pausing shut while there is a pause */
    CatchUp(Core core, Gate pausing) {
        this.core = core;
        this.pausing = pausing;
    }

    /** Goes on in the background if there is something to catch up with. The library is open. */
    void begin() {
        String wanted = core.modelSwitch().wantedId(); // hashes what ships, so not before there is a window
        synchronized (this) {
            chosen = Optional.of(wanted);
        }
        runner.submit(() -> {
            build();
            return true;
        });
    }

    /** Takes a model newly chosen at once if it has read everything, else begins. The library is open. */
    void settingsChanged() {
        String wanted = core.modelSwitch().wantedId();
        synchronized (this) {
            telling.run(); // whether there is a pause is in the settings too
            if (chosen.isEmpty() || chosen.get().equals(wanted)) {
                return; // not begun: it will begin with this one
            }
            chosen = Optional.of(wanted);
            building.cancel();
            building = new Cancellation();
        }
        core.modelSwitch().reconsider();
        core.models().changed();
        core.gate().changed();
        begin();
    }

    private void build() throws InterruptedException {
        ModelSwitch models = core.modelSwitch();
        Cancellation mine = building();
        String id = models.wantedId();
        try {
            if (models.isBehind()) {
                models.build(core.builder(), pausing, mine, (left, total) -> tell(id, left, total));
                core.gate().changed();
            }
        } catch (ModelUnusableException | LibraryClosedException | StoreException e) {
            LOG.warn("{} could not read the library", id, e);
        } finally {
            ended(id);
        }
    }

    private synchronized void tell(String id, long left, long total) {
        telling = () -> core.models().building(id, left, total, pausing.isShut());
        telling.run();
    }

    private synchronized void ended(String id) {
        telling = () -> {};
        core.models().built(id);
    }

    private synchronized Cancellation building() {
        return building;
    }

    @Override
    public void close() {
        building().cancel();
        runner.close();
    }
}
