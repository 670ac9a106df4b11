package app.akin.embedding.engine;

/**
 * Lets one thread at the engine at a time, and queries before batches: a batch waits for as long as a query waits, a
 * query only for what is being computed.
 */
public final class Turns {

    private int queriesWaiting;
    private boolean taken;

    /** @return closed when the work is done */
    public synchronized Turn query() {
        queriesWaiting++;
        try {
            take(false);
        } finally {
            queriesWaiting--;
        }
        return this::end;
    }

    synchronized Turn batch() {
        take(true);
        return this::end;
    }

    /**
     * Interruption is kept for the caller: what runs before us is short, and native code could not be stopped anyway.
     */
    private void take(boolean afterQueries) {
        boolean interrupted = false;
        while (taken || afterQueries && queriesWaiting > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        taken = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        taken = false;
        notifyAll();
    }

    /** The engine is ours until this is closed. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
