package app.akin.reading;

import app.akin.task.TaskRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some readers side by side, started when they are first needed and ended when they have had nothing to do for a while.
 * Safe from several threads.
 */
final class ReaderLane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderLane.class);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final ReaderCommand command;
    private final TaskRunner watching;
    private final int size;
    private final Semaphore permits;
    private final Deque<ReaderChild> idle = new ArrayDeque<>();
    private final Set<ReaderChild> all = new HashSet<>();
    private boolean begun;
    private boolean closed;

    /** @param watching looks after the readers at work */
    ReaderLane(ReaderCommand command, TaskRunner watching, int size) {
        this.command = command;
        this.watching = watching;
        this.size = size;
        permits = new Semaphore(size, true);
    }

    /**
     * Asks the next reader that is free.
     *
     * @throws CancellationException when the lane is closed
     */
    ReaderOutcome ask(Request request, Duration limit) throws InterruptedException {
        permits.acquire();
        try (Lent lent = new Lent(takeIdle())) {
            return lent.keepIfSound(ask(lent.child, request, limit));
        } catch (IOException e) {
            return notStarted(e);
        } finally {
            permits.release();
        }
    }

    /**
     * Asks a reader of its own, with more memory, while no other of the lane is there: those that wait would keep theirs
     * beside it.
     */
    ReaderOutcome askAlone(Request request, Duration limit) throws InterruptedException {
        permits.acquire(size);
        endIdle();
        try (Lent lent = new Lent(start(ReaderMemory.LARGE))) {
            return ask(lent.child, request, limit);
        } catch (IOException e) {
            return notStarted(e);
        } finally {
            permits.release(size);
        }
    }

    /** A reader while it is asked; it ends with that unless it is kept. */
    private final class Lent implements AutoCloseable {

        private final ReaderChild child;
        private boolean kept;

        Lent(ReaderChild child) {
            this.child = child;
        }

        ReaderOutcome keepIfSound(ReaderOutcome outcome) {
            boolean sound = outcome instanceof ReaderOutcome.Answered
                    && child.residentBytes() < child.memory().idleBytes();
            kept = sound && keep(child);
            return outcome;
        }

        @Override
        public void close() {
            if (!kept) {
                end(child);
            }
        }
    }

    private ReaderOutcome ask(ReaderChild child, Request request, Duration limit) throws InterruptedException {
        // On a busy machine a start takes long, and no file is to blame for that.
        ReaderWatch start = new ReaderWatch(child, LONGEST_START, watching);
        try {
            child.awaitStart();
            start.stop();
        } catch (IOException e) {
            checkOpen();
            start.ended();
            return new ReaderOutcome.NotStarted("it ended at its start");
        }
        ReaderWatch watch = new ReaderWatch(child, limit, watching);
        try {
            Answer answer = child.ask(request);
            watch.stop();
            return new ReaderOutcome.Answered(answer);
        } catch (IOException e) {
            LOG.debug("a reader died", e);
            checkOpen();
            return watch.ended().orElse(new ReaderOutcome.Died());
        }
    }

    private static ReaderOutcome notStarted(IOException e) {
        return new ReaderOutcome.NotStarted(String.valueOf(e.getMessage()));
    }

    private ReaderChild takeIdle() throws IOException {
        synchronized (this) {
            while (!idle.isEmpty()) {
                ReaderChild child = idle.pop();
                if (child.isAlive()) {
                    return child;
                }
                end(child);
            }
        }
        return start(ReaderMemory.USUAL);
    }

    private synchronized ReaderChild start(ReaderMemory memory) throws IOException {
        checkOpen();
        if (!begun) {
            begun = true;
            ScratchFolders.deleteLeft();
        }
        ReaderChild child = ReaderChild.start(command, memory);
        all.add(child);
        return child;
    }

    /** What a reader says that was ended with all of them says nothing of its file. */
    private synchronized void checkOpen() {
        if (closed) {
            throw new CancellationException("Akin is closing");
        }
    }

    private synchronized boolean keep(ReaderChild child) {
        if (closed || !child.isAlive()) {
            return false;
        }
        idle.push(child);
        long asked = child.asked();
        watching.after(IDLE, () -> endIfIdle(child, asked));
        return true;
    }

    private void endIfIdle(ReaderChild child, long asked) {
        synchronized (this) {
            if (child.asked() != asked || !idle.remove(child)) {
                return;
            }
        }
        end(child);
    }

    private void endIdle() {
        List<ReaderChild> waiting;
        synchronized (this) {
            waiting = List.copyOf(idle);
            idle.clear();
        }
        waiting.forEach(this::end);
    }

    private void end(ReaderChild child) {
        synchronized (this) {
            all.remove(child);
        }
        child.close();
    }

    synchronized boolean isAllEnded() {
        return all.isEmpty();
    }

    /** Kills what is being read, too: whoever waits for it hears that it died. */
    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(ReaderChild::close);
        all.clear();
        idle.clear();
    }
}
