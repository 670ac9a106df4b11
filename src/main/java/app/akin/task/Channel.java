package app.akin.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue between two stages of a pipeline. The side that gives waits while it is full, the side that takes
 * waits while it is empty; once it is closed, what is in it is still taken and then it answers with nothing.
 */
public final class Channel<T> {

    private final int capacity;
    private final Queue<T> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private boolean closed;

    public Channel(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a channel for " + capacity);
        }
        this.capacity = capacity;
    }

    /**
     * Waits for room, then gives {@code value}.
     *
     * @throws CancellationException when the channel is closed: nobody takes any more
     */
    public void put(T value) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.size() >= capacity && !closed) {
                notFull.await();
            }
            if (closed) {
                throw new CancellationException("the channel is closed");
            }
            waiting.add(value);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a value; nothing when the channel is closed and empty. */
    public Optional<T> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                notEmpty.await();
            }
            return Optional.ofNullable(poll());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a value, then up to {@code patience} for more, and takes up to {@code most}. Empty when the channel is
     * closed and empty.
     */
    public List<T> takeBatch(int most, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                notEmpty.await();
            }
            List<T> batch = new ArrayList<>(most);
            long nanos = patience.toNanos();
            while (batch.size() < most) {
                T next = poll();
                if (next != null) {
                    batch.add(next);
                } else if (closed || nanos <= 0) {
                    break;
                } else {
                    nanos = notEmpty.awaitNanos(nanos);
                }
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** No more will come. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            notEmpty.signalAll();
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private T poll() {
        T value = waiting.poll();
        if (value != null) {
            notFull.signal();
        }
        return value;
    }
}
