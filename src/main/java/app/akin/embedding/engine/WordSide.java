package app.akin.embedding.engine;

import app.akin.embedding.EncodingException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.SharedQuestions;
import app.akin.model.UnitVector;
import java.nio.IntBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The words' side of an encoder: passages in batches, questions before them and remembered. Takes token ids with marks.
 * Safe from several threads; {@link #close} belongs to whoever holds the turn.
 */
public final class WordSide implements AutoCloseable {

    private static final int BATCH = 16;

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

    /** Texts of like length go together, so that few places are computed in vain. */
    public List<UnitVector> passages(List<int[]> ids) throws EncodingException {
        List<Integer> order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids.get(i).length))
                .toList();
        try {
            List<UnitVector> sorted =
                    Batches.encode(tower, order.stream().map(ids::get).toList(), BATCH, turns, finish);
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
