package app.akin.task;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A door that tasks pass between two pieces of work, and that can be shut for a while. Open when made. */
public final class Gate {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean shut;

    public void shut() {
        lock.lock();
        try {
            shut = true;
        } finally {
            lock.unlock();
        }
    }

    public void open() {
        lock.lock();
        try {
            shut = false;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isShut() {
        lock.lock();
        try {
            return shut;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the gate is open. */
    public void pass() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (shut) {
                opened.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the gate is open, or the task is cancelled. */
    public void pass(Cancellation cancellation) throws InterruptedException {
        boolean cancelled = cancellation.isCancelled();
        while (isShut() && !cancelled) {
            cancelled = cancellation.await(BETWEEN_LOOKS);
        }
    }
}
