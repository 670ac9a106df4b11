package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.LibraryClosedException;
import app.akin.store.TestDatabase;
import app.akin.task.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackgroundIndexingTest {

    private static final Duration EACH = Duration.ofSeconds(1);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    /** On a slow machine what is decoded takes far longer to encode than the program has to end. */
    @Test
    void closingDoesNotWaitUntilEverythingDecodedIsEncoded() throws Exception {
        for (int i = 0; i < 120; i++) {
            IndexTest.draw(folder.resolve("picture " + i + ".png"), i, 24);
        }
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch closing = new CountDownLatch(1);
        WordEncoder slow = new WordEncoder(count -> {
            begun.countDown();
            while (closing.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
            }
            // As an engine computes: no interruption ends it.
            long end = System.nanoTime() + EACH.toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
            }
        });
        BackgroundIndexing indexing = new BackgroundIndexing(
                IndexTest.indexer(DATABASE, slow, Disk.of(Path.of("."))),
                () -> List.of(folder),
                new Gate(),
                new NeverPaused(),
                new Unheard());
        indexing.add(List.of(folder));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        closing.countDown();
        indexing.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(slow.encoded()).as("of the batches that wait none was begun").isLessThan(48);
    }

    @Test
    void whatIsAddedBeforeTheLibraryIsOpenIsReadWhenItIs() throws Exception {
        IndexTest.draw(folder.resolve("picture.png"), 1, 24);
        AtomicBoolean open = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        Heard heard = new Heard();
        WordEncoder encoder = new WordEncoder(_ -> {});
        Indexer indexer = new Indexer(
                IndexTest.tools(encoder, Disk.of(Path.of("."))),
                () -> {
                    asked.countDown();
                    if (!open.get()) {
                        throw new LibraryClosedException("the library is not open yet");
                    }
                    return DATABASE.database().index();
                },
                () -> encoder);
        try (BackgroundIndexing indexing =
                new BackgroundIndexing(indexer, List::of, new Gate(), new NeverPaused(), heard)) {
            indexing.add(List.of(folder));
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            open.set(true);
            indexing.lookAgain();

            assertThat(heard.ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(heard.indexed).isEqualTo(1);
            assertThat(heard.failures).isZero();
        }
    }

    /** A busy server may be open, and not answer the first question: nobody asks for what waits a second time. */
    @Test
    void whatIsAddedIsReadThoughTheLibraryDoesNotAnswerWhenItIsJustOpen() throws Exception {
        IndexTest.draw(folder.resolve("picture.png"), 1, 24);
        AtomicInteger asked = new AtomicInteger();
        Heard heard = new Heard();
        WordEncoder encoder = new WordEncoder(_ -> {});
        Indexer indexer = new Indexer(
                IndexTest.tools(encoder, Disk.of(Path.of("."))),
                () -> {
                    if (asked.incrementAndGet() < 2) {
                        throw new LibraryClosedException("the library is not open yet");
                    }
                    return DATABASE.database().index();
                },
                () -> encoder);
        AtomicInteger places = new AtomicInteger();
        Supplier<List<Path>> silent = () -> {
            if (places.incrementAndGet() < 2) {
                throw new LibraryClosedException("the library does not answer");
            }
            return List.of();
        };
        try (BackgroundIndexing indexing =
                new BackgroundIndexing(indexer, silent, new Gate(), new NeverPaused(), heard)) {
            indexing.add(List.of(folder));
            indexing.lookAgain();

            assertThat(heard.ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(heard.indexed).isEqualTo(1);
            assertThat(heard.failures).isZero();
            assertThat(places).hasValueGreaterThan(1);
        }
    }

    private static final class NeverPaused implements PauseMemory {

        @Override
        public boolean isPaused() {
            return false;
        }

        @Override
        public void remember(boolean paused) {}
    }

    private static final class Heard implements BackgroundIndexing.Outcome {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile long indexed;
        private volatile int failures;

        @Override
        public void ended(IndexReport report) {
            indexed = report.indexed();
            ended.countDown();
        }

        @Override
        public void failed(RuntimeException failure) {
            failures++;
        }
    }

    private static final class Unheard implements BackgroundIndexing.Outcome {

        @Override
        public void ended(IndexReport report) {}

        @Override
        public void failed(RuntimeException failure) {}
    }
}
