package app.akin.embedding.engine;

import app.akin.task.TaskRunner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Who computes when. On a CPU as many batches go side by side as it has cores, each on one of them: a batch spread over
 * all cores would stop whenever one of them decodes a picture meanwhile. A question never waits for a batch, and no batch
 * begins while a question is being answered.
 */
public final class Turns implements AutoCloseable {

    private final int lanes;
    private final TaskRunner threads;
    private int questions;
    private int batches;
    private int waitingToBeAlone;
    private boolean alone;
    private int owners = 1;

    /** @param lanes how many batches may be computed side by side */
    public Turns(int lanes) {
        this.lanes = lanes;
        threads = new TaskRunner("encoder", lanes);
    }

    /** For one more encoder that computes beside the others: each closes it, and the threads end with the last. */
    public synchronized Turns share() {
        owners++;
        return this;
    }

    /** @return closed when the work is done */
    public synchronized Turn query() {
        while (alone) {
            await();
        }
        questions++;
        return this::endQuery;
    }

    synchronized Turn batch() {
        while (alone || waitingToBeAlone > 0 || questions > 0 || batches >= lanes) {
            await();
        }
        batches++;
        return this::endBatch;
    }

    /** For taking a model away: nothing else is computed until the turn is closed. */
    public synchronized Turn alone() {
        waitingToBeAlone++;
        while (alone || questions > 0 || batches > 0) {
            await();
        }
        waitingToBeAlone--;
        alone = true;
        return this::endAlone;
    }

    /** Runs work that takes its own turn on one of the lanes' threads. */
    <T> CompletableFuture<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /** Once every owner has closed it, nothing may be submitted any more. */
    @Override
    public void close() {
        boolean last;
        synchronized (this) {
            owners--;
            last = owners <= 0;
        }
        if (last) {
            threads.close();
        }
    }

    private synchronized void endQuery() {
        questions--;
        notifyAll();
    }

    private synchronized void endBatch() {
        batches--;
        notifyAll();
    }

    private synchronized void endAlone() {
        alone = false;
        notifyAll();
    }

    /** Interruption is kept for the caller: what runs before us is short, and native code could not be stopped anyway. */
    private void await() {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                wait();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The engine is ours until this is closed. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
