package app.akin.embedding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.ModelUnusableException;
import app.akin.task.TaskRunner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A tokenizer is taken away when nobody cuts a text with it, and never under a reader. */
@Timeout(120)
class LentTokenizerTest {

    @Test
    void closingWaitsForTheTextThatIsBeingCut() throws Exception {
        Slow slow = new Slow();
        LentTokenizer lent = new LentTokenizer(slow);
        try (TaskRunner threads = new TaskRunner("test", 2)) {
            CompletableFuture<Integer> cut = threads.submit(() -> lent.count("three small words"));
            slow.begun.await();
            CompletableFuture<Boolean> closing = threads.submit(() -> {
                lent.close();
                return true;
            });
            assertThat(closing).isNotDone();
            assertThat(slow.closed).hasValue(0);
            slow.mayEnd.countDown();

            assertThat(cut.get(30, TimeUnit.SECONDS)).isEqualTo(17);
            assertThat(closing.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatComesLaterIsRefusedInWords() {
        Slow slow = new Slow();
        slow.mayEnd.countDown();
        LentTokenizer lent = new LentTokenizer(slow);
        lent.close();
        lent.close();

        assertThat(slow.closed).hasValue(1);
        assertThatThrownBy(() -> lent.count("words"))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessage("The model was closed");
        assertThatThrownBy(() -> lent.encode("words")).isInstanceOf(ModelUnusableException.class);
    }

    /** Counts letters, when it may, and fails where it is closed meanwhile. */
    private static final class Slow implements SentenceTokenizer {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final AtomicInteger closed = new AtomicInteger();

        @Override
        public int[] encode(String text) {
            return new int[count(text)];
        }

        @Override
        public int count(String text) {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (closed.get() > 0) {
                throw new IllegalStateException("Already closed");
            }
            return text.length();
        }

        @Override
        public int limit() {
            return 10;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
