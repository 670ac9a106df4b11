package app.akin.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Who waits at the moment because another client of the database holds a lock. Listeners hear when the first one begins to
 * wait and when the last one is through; they are called by those who wait, and must not block. Safe from several threads.
 */
public final class LockWaits {

    private final List<Consumer<Boolean>> listeners = new ArrayList<>();
    private int waiting;
    private volatile boolean over;

    /** Somebody waits, until the answer is closed. */
    Waiting begin() {
        change(1);
        return () -> change(-1);
    }

    private synchronized void change(int by) {
        boolean before = waiting > 0;
        waiting += by;
        if (before != waiting > 0) {
            listeners.forEach(listener -> listener.accept(waiting > 0));
        }
    }

    /** Calls {@code listener} when anybody waits already, and at every change until the answer is closed. */
    public synchronized Waiting listen(Consumer<Boolean> listener) {
        listeners.add(listener);
        if (waiting > 0) {
            listener.accept(true);
        }
        return () -> forget(listener);
    }

    private synchronized void forget(Consumer<Boolean> listener) {
        listeners.remove(listener);
    }

    /** From now on nobody goes on waiting: the program ends. */
    public void end() {
        over = true;
    }

    boolean mayGoOn() {
        return !over && !Thread.currentThread().isInterrupted();
    }

    /** Something that lasts until it is closed. */
    @FunctionalInterface
    public interface Waiting extends AutoCloseable {
        @Override
        void close();
    }
}
