package app.akin.library;

import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import java.util.List;
import java.util.Optional;

/**
 * How much room the vectors of this library take, how fast they are searched, and how exactly they are kept.
 *
 * <p>{@link #spaces} and {@link #choose} ask the database: call them from a task. The others never block.
 */
public interface SizeAndSpeed {

    /** Of every model that has made vectors here. */
    List<Space> spaces();

    /** @param wish nothing to let Akin choose; what that takes is done in the background */
    void choose(EmbeddingSpace space, Optional<VectorStorage> wish);

    /** Measures every space anew, in the background. */
    void measure();

    /** What is being done now, or would be but for a pause. */
    Optional<Work> work();

    /** Stops after the present step; what is done stays. */
    void pause();

    void resume();

    boolean isPaused();

    /**
     * The vectors of one model.
     *
     * @param now how they are kept
     * @param wish what a person chose; nothing where Akin chooses
     * @param recommended what Akin would choose; nothing before it was measured
     */
    record Space(
            EmbeddingSpace space,
            long vectors,
            VectorStorage now,
            Optional<VectorStorage> wish,
            Optional<VectorStorage> recommended,
            List<Way> ways) {

        public Space {
            ways = List.copyOf(ways);
        }
    }

    /**
     * What was measured of one way to keep them.
     *
     * @param p50 milliseconds that half of the questions took at most
     * @param p95 milliseconds that 19 of 20 questions took at most
     * @param recall10 the share of the true best 10 that was found, 0 to 1
     * @param recall50 the same of the best 50
     * @param reckoned from a part of the vectors, as they are not kept so
     */
    record Way(
            VectorStorage storage,
            long bytes,
            double p50,
            double p95,
            double recall10,
            double recall50,
            boolean reckoned) {}

    /**
     * What is being done.
     *
     * @param done vectors of {@code of} that are changed; both 0 while it is measured
     */
    record Work(String model, long done, long of) {}
}
