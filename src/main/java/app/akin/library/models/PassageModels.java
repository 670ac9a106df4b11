package app.akin.library.models;

import app.akin.model.ModelNeededException;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import app.akin.settings.Settings;
import app.akin.task.Listening;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The models that can read the passages of documents: the reader that ships with Akin, others on this computer, the model
 * for pictures where it reads passages too, and those elsewhere, which a person adds after reading what leaves the computer.
 *
 * <p>No method but {@link #add}, {@link #kept} and {@link #free} blocks for longer than a look at the disk;
 * listeners are called from Akin's own threads.
 */
public interface PassageModels {

    /** The id of the one that ships with Akin and reads passages until another one is chosen. */
    String READER = Settings.READER;

    /** Stands for the model for pictures. */
    String EYES = Settings.EYES;

    /** What can be chosen now, the reader first. */
    List<Choice> choices();

    /** Whether {@code id} is one of them, or one of them cut to fewer dimensions: {@code nomic-embed-text-v1.5@256}. */
    boolean canBeChosen(String id);

    /** The id of the one that is chosen, or {@link #EYES}. */
    String chosen();

    /** Lets a model, by its id or {@link #EYES}, read all passages from now on. */
    void choose(String id);

    State state();

    Listening listen(Consumer<State> listener);

    /** The models elsewhere, in the order in which they were added. */
    List<RemoteModel> elsewhere();

    /**
     * Tries a model elsewhere with one harmless sentence and remembers it with its key. The person has agreed to what
     * will leave the computer.
     *
     * @throws RefusedException when it cannot be used; nothing is changed then
     */
    RemoteModel add(Wish wish, Secret key) throws RefusedException;

    /** Forgets a model elsewhere and its key; if it is chosen, the reader takes its place. */
    void remove(String id);

    /** What models have read that neither answer nor are wanted. Asks the database. */
    List<Kept> kept();

    /**
     * Drops what a model has read; the model itself stays, and would have to read every passage again.
     *
     * @return how many bytes that gave back
     * @throws ModelNeededException when it is the one that answers, or that gets ready to
     */
    long free(String id) throws ModelNeededException;

    /**
     * What a model has read, of no use at the moment.
     *
     * @param id as the settings name it
     * @param bytes what it takes in the database
     */
    record Kept(String id, String name, long bytes) {}

    /**
     * A model that is ready to read passages.
     *
     * @param id as the settings name it, {@link #EYES} for the model for pictures
     * @param elsewhere the service that texts are sent to; nothing for a model that Akin runs itself
     */
    record Choice(String id, String name, Optional<RemoteModel> elsewhere) {}

    /**
     * A model elsewhere as a person describes it.
     *
     * @param address as it was typed
     * @param dimension to be asked for; nothing for the model's own
     */
    record Wish(RemoteProtocol protocol, String address, String model, Optional<Integer> dimension) {}

    /** How far the chosen model is. */
    sealed interface State {
        record Ready() implements State {}

        /** It has read {@code done} of {@code total} documents. */
        record Building(long done, long total) implements State {}

        /** It does not answer, with the reason in plain words; what it has not read is read when it does. */
        record Away(String why) implements State {}
    }

    /** A model elsewhere that is not added, with the reason in plain words and without the key. */
    final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        public RefusedException(String message) {
            super(message);
        }

        public RefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
