package app.akin.embedding.remote;

import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.Secret;
import java.net.http.HttpClient;

/** Tries a model elsewhere with one harmless sentence before it is added. */
public final class RemoteTrial {

    /** All that is sent. */
    private static final String SENTENCE = "A cat sleeps on a chair.";

    private RemoteTrial() {}

    /**
     * Asks for one vector, and waits no longer than for a question.
     *
     * @param model its dimension counts only if it is {@linkplain RemoteModel#shortened() shortened} to it
     * @return the dimension of its vectors
     * @throws RemoteRefusedException when it cannot be used, with the reason in plain words
     */
    public static int dimension(RemoteModel model, Secret key) throws RemoteRefusedException {
        return dimension(model, key, HttpClient.newBuilder());
    }

    static int dimension(RemoteModel model, Secret key, HttpClient.Builder builder) throws RemoteRefusedException {
        try (RemoteClient client = new RemoteClient(model, key, RemoteLimits.USUAL, builder)) {
            int came = UnitVector.normalised(client.question(SENTENCE)).dimension();
            if (model.shortened() && came != model.dimension()) {
                throw new RemoteRefusedException(model.name() + " gives vectors of " + came + " parts, and not of "
                        + model.dimension() + " when asked to");
            }
            return came;
        } catch (EncodingException e) {
            throw new RemoteRefusedException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new RemoteRefusedException(model.host() + " answered with a vector that is not finite, or zero", e);
        }
    }
}
