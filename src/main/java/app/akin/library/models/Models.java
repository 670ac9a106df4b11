package app.akin.library.models;

import app.akin.model.ModelKind;
import app.akin.model.ModelNeededException;
import app.akin.task.Listening;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The models that turn pictures and words into vectors: which there are, which is used, how to get another.
 *
 * <p>No method but {@link #install}, {@link #trouble}, {@link #toReadAgain}, {@link #unseenOfOthers}, {@link #kept}, {@link #pace} and {@link #free}
 * blocks; listeners are called from Akin's own threads.
 */
public interface Models {

    /** Every model that is bundled, installed or offered, the one in use first. */
    List<Model> all();

    Listening listen(Consumer<List<Model>> listener);

    /** Makes a ready model of pictures the one in use: reads every file again with it, in a space of its own. */
    void use(String id);

    /** Fetches an offered model in the background, or goes on fetching; the person has agreed to its size. */
    void download(String id);

    /** Stops fetching; what has come is kept. */
    void pauseDownload(String id);

    /** Stops fetching, and drops what has come. */
    void cancelDownload(String id);

    /**
     * Installs a model from a folder that holds config.json, model.safetensors and tokenizer.json.
     *
     * @throws ModelRefusedException when it is not one Akin can trust and run; nothing is changed then
     */
    Model install(Path folder) throws ModelRefusedException;

    /** Bytes that the vectors of each model take, by its id; models without any are left out. */
    Map<String, Long> kept();

    /**
     * About how many pictures, or for a model of words alone passages, each model that Akin knows reads, or would read, in a
     * second here, by its id: from what it has to compute and how fast this computer multiplies, which is measured. Those of which
     * that is not known are left out.
     */
    Map<String, Double> pace();

    /**
     * Drops the vectors that a model has made: it would have to read every file again. The model itself stays.
     *
     * @return how many bytes that gave back
     * @throws ModelNeededException when it is the one that answers, or that gets ready to
     */
    long free(String id) throws ModelNeededException;

    /** Why another model answers than the one that is wanted; asks the database: call it from a task. */
    Optional<ModelTrouble> trouble();

    /**
     * How many pictures the model in use reads again, because the one that read them before came with an earlier Akin and is
     * gone; asks the database.
     */
    long toReadAgain();

    /**
     * How many pictures that other computers added with another model the one that answers here has not seen; asks the
     * database. Those that can be reached from here it sees by and by.
     */
    long unseenOfOthers();

    /**
     * A model as people see it.
     *
     * @param id such as {@code iris} or {@code clip-vit-b-32}
     * @param name such as {@code CLIP ViT-B/32}
     * @param kind whether it sees pictures, or reads words alone
     * @param shipped it came with Akin
     * @param bytes what it takes, or would take, on disk
     * @param dimension of its vectors
     * @param licence SPDX id, or plain words
     * @param verified its hash is one Akin knows
     */
    record Model(
            String id,
            String name,
            ModelKind kind,
            boolean shipped,
            long bytes,
            int dimension,
            String licence,
            boolean verified,
            State state) {}

    /** What can be done with a model now. */
    sealed interface State {
        /** Sees pictures, or reads passages. */
        record InUse() implements State {}

        record Ready() implements State {}

        record Offered() implements State {}

        /** Bytes so far and in all; bytes a second, and time left once measured. */
        record Downloading(long done, long total, double perSecond, Optional<Duration> left) implements State {}

        /** Begun and not complete: {@code done} bytes wait on the disk. */
        record Paused(long done, long total) implements State {}

        record Checking() implements State {}

        /** Wanted, but only {@code done} of {@code total} pictures, or documents, are read by it yet. */
        record Building(long done, long total, boolean paused) implements State {

            public Building(long done, long total) {
                this(done, total, false);
            }
        }

        /** Here, but of no use without another model. */
        record Incomplete(String needed) implements State {}

        /**
         * It can be tried again.
         *
         * @param message what went wrong, in plain English
         */
        record Failed(String message, Why why) implements State {

            /** Why, for whoever has words of their own for it. */
            public enum Why {
                /** Nothing came any more; what has come is kept. */
                STOPPED,
                /** The server, or what stands between, gave something else or nothing. */
                REFUSED,
                /** What came was not what its publisher has. */
                NOT_GENUINE,
                NO_ROOM,
                /** Only the message says it. */
                OTHER
            }

            public Failed(String message) {
                this(message, Why.OTHER);
            }
        }
    }

    /** A model that is not installed, with the reason in plain words. */
    final class ModelRefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        public ModelRefusedException(String message) {
            super(message);
        }

        public ModelRefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
