package app.akin.ui.kit;

import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs work off the JavaFX thread and brings its outcome back onto it. */
public final class Background {

    private final TaskRunner tasks;
    private final TaskRunner changes;
    private final Executor window;

    /**
     * @param tasks where work runs
     * @param window where outcomes are handed over: {@link Fx#run} in the program
     */
    public Background(TaskRunner tasks, Executor window) {
        this(tasks, tasks, window);
    }

    /** @param changes where that runs which changes the library, and may wait for what another program holds there */
    public Background(TaskRunner tasks, TaskRunner changes, Executor window) {
        this.tasks = tasks;
        this.changes = changes;
        this.window = window;
    }

    /** Runs {@code work}, then {@code done} with what it returned or {@code failed} with what it threw. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        hand(tasks.submit(work), done, failed);
    }

    /** As {@link #run}, for what changes the library: however long it waits, there is room for what only looks. */
    public <T> void change(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        hand(changes.submit(work), done, failed);
    }

    private <T> void hand(CompletableFuture<T> outcome, Consumer<T> done, Consumer<Throwable> failed) {
        outcome.whenComplete((value, thrown) -> window.execute(() -> {
            if (thrown == null) {
                done.accept(value);
            } else {
                failed.accept(thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown);
            }
        }));
    }

    /** Runs {@code action} on the JavaFX thread after {@code delay}; the answer takes it back. */
    public TaskRunner.Scheduled after(Duration delay, Runnable action) {
        return tasks.after(delay, () -> window.execute(action));
    }
}
