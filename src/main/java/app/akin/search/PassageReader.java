package app.akin.search;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the model that reads passages for the vector of a question. One on another computer is asked beside everything else
 * that a search does, and never waited for long. One on this computer is asked last: where it is the one through which the
 * model for pictures asks too, it remembers the question by then.
 */
public final class PassageReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PassageReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** After it has kept somebody waiting in vain, it is waited for only so long, until it answers again. */
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(500);

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    /** Questions that are typed while the model does not answer wait behind each other, and give up there. */
    private static final int QUESTIONS_AT_ONCE = 3;

    private final Source source;
    private final Duration patience;
    private final TaskRunner asking = new TaskRunner("passage-question", QUESTIONS_AT_ONCE);
    private volatile long distrustedUntil = System.nanoTime();

    public PassageReader(Source source) {
        this(source, PATIENCE);
    }

    PassageReader(Source source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /** Begins to ask; there may be no words where only items of the library are asked with. */
    Asked ask(List<String> words) {
        long now = System.nanoTime();
        Duration wait = now - distrustedUntil < 0 ? LITTLE_PATIENCE : patience;
        return new Asked(asking.submit(() -> begin(words)), now + wait.toNanos());
    }

    @Override
    public void close() {
        asking.close();
    }

    private Supplier<Heard> begin(List<String> words) {
        try {
            Optional<TextEncoder> encoder = source.answering();
            if (encoder.isEmpty()) {
                return Heard.Nobody::new;
            }
            if (!encoder.get().isElsewhere()) {
                return () -> read(encoder.get(), words);
            }
            Heard heard = read(encoder.get(), words);
            distrustedUntil = heard instanceof Heard.Answer ? System.nanoTime() : distrustedUntil;
            return () -> heard;
        } catch (EncodingException e) {
            return () -> new Heard.Silence(e.getMessage());
        }
    }

    private static Heard read(TextEncoder encoder, List<String> words) {
        try {
            Map<String, UnitVector> vectors = new HashMap<>();
            for (String each : words) {
                vectors.put(each, encoder.encodeQuery(each));
            }
            return new Heard.Answer(encoder, vectors);
        } catch (EncodingException e) {
            return new Heard.Silence(e.getMessage());
        }
    }

    /** Gives the encoder of the space that passages are ranked in, if there is one at the moment. */
    @FunctionalInterface
    public interface Source {

        /** @throws EncodingException when there should be one, and it cannot be used */
        Optional<TextEncoder> answering() throws EncodingException;
    }

    /** A question under way. */
    final class Asked {

        private final CompletableFuture<Supplier<Heard>> answer;
        private final long end;

        private Asked(CompletableFuture<Supplier<Heard>> answer, long end) {
            this.answer = answer;
            this.end = end;
        }

        /** Waits for what is left of the time that a person should wait at most, or computes it here. */
        Heard heard() {
            try {
                return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                        .get();
            } catch (TimeoutException e) {
                answer.cancel(false);
                distrustedUntil = System.nanoTime() + REMEMBERED.toNanos();
                return new Heard.Silence("it did not answer in time");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Heard.Silence("waiting for it was broken off");
            } catch (ExecutionException e) {
                LOG.warn("the model that reads passages could not be asked", e.getCause());
                return new Heard.Silence(String.valueOf(e.getCause().getMessage()));
            }
        }
    }

    /** What came of it. */
    sealed interface Heard {

        /** There is no such model. */
        record Nobody() implements Heard {}

        /** Who answered, and the vectors of all words that were asked. */
        record Answer(TextEncoder encoder, Map<String, UnitVector> words) implements Heard {

            EmbeddingSpace space() {
                return encoder.space();
            }
        }

        record Silence(String why) implements Heard {}
    }
}
