package app.akin.model.remote;

import java.net.URI;

/**
 * A model of words that somebody else's program runs, here or elsewhere.
 *
 * @param id such as {@code remote-text-embedding-3-small}
 * @param protocol how the service is spoken to
 * @param address where the service begins, such as {@code https://api.openai.com/v1}
 * @param model what the service calls it
 * @param dimension of its vectors
 * @param shortened whether the service is asked for so many parts: by itself it gives more
 */
public record RemoteModel(
        String id, RemoteProtocol protocol, URI address, String model, int dimension, boolean shortened) {

    public RemoteModel {
        if (id.isBlank() || model.isBlank() || dimension < 1) {
            throw new IllegalArgumentException("the model " + id + " of " + dimension + " dimensions");
        }
    }

    /** The same model, whose vectors turned out to have so many parts. */
    public RemoteModel of(int parts) {
        return new RemoteModel(id, protocol, address, model, parts, shortened);
    }

    /** Whose computer reads the words. */
    public String host() {
        return address.getHost();
    }

    /** {@code text-embedding-3-small (api.openai.com)}, in every language */
    public String name() {
        return model + " (" + host() + ")";
    }
}
