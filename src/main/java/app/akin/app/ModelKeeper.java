package app.akin.app;

import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import java.util.concurrent.atomic.AtomicLong;

/** Lets the wanted model read what it has not read yet, while the other one goes on answering. */
final class ModelKeeper implements AutoCloseable {

    private final Core core;
    private final TaskRunner runner = new TaskRunner("builder", 1);
    private final Cancellation cancellation = new Cancellation();

    ModelKeeper(Core core) {
        this.core = core;
    }

    /** Begins soon, if there is anything to catch up with. */
    void catchUp() {
        runner.submit(() -> {
            if (!core.modelSwitch().isBehind()) {
                return true;
            }
            String id = core.modelSwitch().wantedId();
            AtomicLong total = new AtomicLong();
            core.modelSwitch().build(core.builder(), cancellation, left -> {
                total.accumulateAndGet(left, Math::max);
                core.models().building(id, left, total.get());
            });
            core.models().built();
            core.gate().changed();
            return true;
        });
    }

    /** Breaks off; what is read stays. */
    void cancel() {
        cancellation.cancel();
    }

    @Override
    public void close() {
        cancel();
        runner.close();
    }
}
