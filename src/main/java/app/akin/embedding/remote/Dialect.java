package app.akin.embedding.remote;

import app.akin.model.remote.RemoteModel;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;

/** What a protocol writes and reads. */
interface Dialect {

    static Dialect of(RemoteModel model) {
        return switch (model.protocol()) {
            case OPENAI -> new OpenAiDialect();
            case COHERE -> new CohereDialect();
        };
    }

    URI endpoint(RemoteModel model);

    JsonObject request(RemoteModel model, List<String> texts, Purpose purpose);

    /**
     * Reads the vectors of an answer, one for each text, in the order of the texts. A part that is no number is NaN.
     *
     * @throws UnexpectedAnswer when it is another kind of answer
     */
    List<float[]> vectors(JsonElement answer, int count) throws UnexpectedAnswer;

    /** How many texts a request takes. */
    int most();

    /** An answer that is not what the protocol says; the message says how. */
    final class UnexpectedAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(String message) {
            super(message);
        }
    }
}
