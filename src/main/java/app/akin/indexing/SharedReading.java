package app.akin.indexing;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.store.file.SeenFile;
import app.akin.task.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A library that several computers share: a content that another one reads at this moment is left for the end of the run, when
 * it is there or nobody reads it any more. Safe from several threads.
 */
final class SharedReading {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PatientStore store;
    private final EmbeddingSpace space;
    private final Cancellation cancellation;
    private final boolean shared;
    private final List<SeenFile> left = new ArrayList<>();
    private volatile boolean atTheEnd;

    SharedReading(PatientStore store, EmbeddingSpace space, Cancellation cancellation) throws InterruptedException {
        this.store = store;
        this.space = space;
        this.cancellation = cancellation;
        shared = store.ask(asked -> asked.desks().isShared());
    }

    /** The number of a content that is in the library already, so that there is nothing to do but link it. */
    Optional<Long> stored(ContentHash hash) throws InterruptedException {
        return Optional.ofNullable(
                store.ask(asked -> asked.contents(List.of(hash), space)).get(hash));
    }

    /** Whether this run is to read a content; at its end it waits for those who do, and then does it itself. */
    boolean isOurs(ContentHash hash) throws InterruptedException {
        if (!shared || store.ask(asked -> asked.desks().claim(hash))) {
            return true;
        }
        long start = System.nanoTime();
        while (atTheEnd && System.nanoTime() - start < PATIENCE.toNanos() && !cancellation.await(PAUSE)) {
            if (stored(hash).isPresent() || store.ask(asked -> asked.desks().claim(hash))) {
                return true;
            }
        }
        return atTheEnd;
    }

    /** Whether another one may have stored in the meantime what was not there before. */
    boolean isAtTheEnd() {
        return atTheEnd;
    }

    synchronized void leave(List<SeenFile> files) {
        left.addAll(files);
    }

    /** What was left; from now on nothing is any more. */
    synchronized List<SeenFile> takeLeft() {
        atTheEnd = true;
        return List.copyOf(left);
    }

    void end() throws InterruptedException {
        if (shared) {
            store.tell(asked -> asked.desks().releaseClaims());
        }
    }
}
