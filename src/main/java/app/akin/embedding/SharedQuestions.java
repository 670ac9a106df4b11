package app.akin.embedding;

import app.akin.model.UnitVector;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Sees to it that no question is computed, or sent and paid for, twice: recent answers are remembered, and who asks what
 * somebody else is asking already waits for that answer. Safe from several threads.
 *
 * @param <K> what a question is known by: its tokens, so that a changed capital or space is still known, or its words
 */
public final class SharedQuestions<K> {

    private final RecentVectors<K> answered = new RecentVectors<>();
    private final Map<K, CompletableFuture<UnitVector>> underWay = new ConcurrentHashMap<>();

    /**
     * @param question must not change afterwards
     * @throws EncodingException of {@code asking}, to everybody who waited for it
     */
    public UnitVector answer(K question, Asking asking) throws EncodingException {
        CompletableFuture<UnitVector> mine = new CompletableFuture<>();
        CompletableFuture<UnitVector> others = underWay.putIfAbsent(question, mine);
        if (others != null) {
            return waitFor(others);
        }
        try {
            Optional<UnitVector> before = answered.find(question);
            UnitVector vector = before.isPresent() ? before.get() : asking.ask();
            answered.remember(question, vector);
            mine.complete(vector);
            return vector;
        } catch (EncodingException | RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            mine.cancel(false); // what ended in an error of the machine leaves nobody waiting
            underWay.remove(question);
        }
    }

    private static UnitVector waitFor(CompletableFuture<UnitVector> others) throws EncodingException {
        try {
            return others.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EncodingException.away("Waiting for the model was broken off", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EncodingException failed
                    ? failed
                    : EncodingException.away("The model could not be asked", e.getCause());
        }
    }

    /** Asks the model itself. */
    @FunctionalInterface
    public interface Asking {
        UnitVector ask() throws EncodingException;
    }
}
