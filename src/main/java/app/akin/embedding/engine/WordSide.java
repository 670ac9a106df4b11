package app.akin.embedding.engine;

import app.akin.embedding.EncodingException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.SharedQuestions;
import app.akin.model.UnitVector;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The words' side of an encoder: passages in batches, questions before them and remembered. Takes token ids with marks.
 * Safe from several threads; {@link #close} belongs to whoever holds the turn.
 */
public final class WordSide implements AutoCloseable {

    /**
     * Tokens of a batch, padding included. Matrix products are as fast with so many as with more, and what lies between
     * them stays small: close to the processor, and close to nothing beside the weights.
     */
    private static final int BATCH = 512;

    private final LazyTower<int[]> tower;
    private final Turns turns;
    private final UnaryOperator<float[]> finish;
    private final SharedQuestions<IntBuffer> questions = new SharedQuestions<>();

    public WordSide(LazyTower<int[]> tower, Turns turns) {
        this(tower, turns, UnaryOperator.identity());
    }

    /** @param finish what is done to a vector of the tower before it gets length 1 */
    public WordSide(LazyTower<int[]> tower, Turns turns, UnaryOperator<float[]> finish) {
        this.tower = tower;
        this.turns = turns;
        this.finish = finish;
    }

    /**
     * Texts of like length go together, so that few places are computed in vain; the longest first, so that no lane is
     * left with one at the end.
     */
    public List<UnitVector> passages(List<int[]> ids) throws EncodingException {
        List<Integer> order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -ids.get(i).length))
                .toList();
        try {
            List<UnitVector> sorted =
                    Batches.encode(tower, batches(order.stream().map(ids::get).toList()), turns, finish);
            UnitVector[] vectors = new UnitVector[sorted.size()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[order.get(i)] = sorted.get(i);
            }
            return List.of(vectors);
        } catch (EncodingException e) {
            throw e.item().isPresent()
                    ? new EncodingException(e.getMessage(), order.get(e.item().getAsInt()))
                    : e;
        }
    }

    /** @param texts the longest first: each batch is as wide as its first */
    private static List<List<int[]>> batches(List<int[]> texts) {
        List<List<int[]>> batches = new ArrayList<>();
        for (int from = 0; from < texts.size(); ) {
            int most = Math.max(1, BATCH / texts.get(from).length);
            int end = Math.min(texts.size(), from + most);
            batches.add(texts.subList(from, end));
            from = end;
        }
        return batches;
    }

    /** What several ask at the same time is computed once. */
    public UnitVector question(int[] ids) throws EncodingException {
        return questions.answer(IntBuffer.wrap(ids.clone()), () -> Batches.question(tower, ids, turns, finish));
    }

    public SelfTest selfTest() {
        return tower.selfTest();
    }

    @Override
    public void close() {
        tower.close();
    }
}
