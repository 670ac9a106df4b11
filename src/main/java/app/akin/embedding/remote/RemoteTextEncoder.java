package app.akin.embedding.remote;

import app.akin.embedding.EncodingException;
import app.akin.embedding.Sha256;
import app.akin.embedding.SharedQuestions;
import app.akin.embedding.TextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.Secret;
import app.akin.task.Cancellation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A model that another program runs, as a text encoder. Every text it is given leaves this program, and this computer
 * unless the service is on it. Opening it sends nothing.
 */
public final class RemoteTextEncoder implements TextEncoder {

    /** Grows when the same text would be sent otherwise. */
    private static final int PREPROCESSING = 1;

    /** More than a service reads of a text, and little enough to send. */
    private static final int LONGEST_TEXT = 24_000;

    /** A token has about so many bytes in most languages; only the service knows better. */
    private static final int BYTES_A_TOKEN = 4;

    private static final int TOKEN_LIMIT = 8_000;

    private final RemoteModel model;
    private final RemoteClient client;
    private final KnownModel known;
    private final EmbeddingSpace space;
    private final SharedQuestions<String> questions = new SharedQuestions<>();

    /** @throws RemoteRefusedException when words must not be sent to the model's address */
    public RemoteTextEncoder(RemoteModel model, Secret key) throws RemoteRefusedException {
        this(model, new RemoteClient(model, key, RemoteLimits.USUAL));
    }

    RemoteTextEncoder(RemoteModel model, RemoteClient client) {
        this.model = model;
        this.client = client;
        known = KnownModel.of(model.model());
        space = space(model);
    }

    /** Nobody shows the weights, so the space is known by where it is and what it is called there. */
    private static EmbeddingSpace space(RemoteModel model) {
        String identity =
                String.join("\n", model.protocol().name(), model.address().toString(), model.model());
        return new EmbeddingSpace(
                model.id(),
                Sha256.of(identity),
                PREPROCESSING,
                model.dimension(),
                VectorStorage.usual(model.dimension()));
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public String device() {
        return model.host();
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        return encodePassages(passages, new Cancellation());
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages, Cancellation cancellation) throws EncodingException {
        List<UnitVector> vectors = new ArrayList<>(passages.size());
        for (int from = 0; from < passages.size(); from += client.most()) {
            List<String> texts = passages.subList(from, Math.min(passages.size(), from + client.most())).stream()
                    .map(text -> known.passage() + beginning(text))
                    .toList();
            for (float[] raw : client.passages(texts, cancellation)) {
                vectors.add(unit(raw, vectors.size()));
            }
        }
        return vectors;
    }

    @Override
    public UnitVector encodeQuery(String words) throws EncodingException {
        String asked = words.strip();
        return questions.answer(asked, () -> unit(client.question(known.question() + beginning(asked)), 0));
    }

    /** An estimate: how a service cuts words is its own affair. */
    @Override
    public int countTokens(String words) {
        return words.isEmpty() ? 0 : words.getBytes(StandardCharsets.UTF_8).length / BYTES_A_TOKEN + 1;
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    @Override
    public int tokenLimit() {
        return TOKEN_LIMIT;
    }

    @Override
    public void close() {
        client.close();
    }

    private UnitVector unit(float[] raw, int item) throws EncodingException {
        if (raw.length != model.dimension()) {
            throw client.unexpected("vectors of " + raw.length + " parts came, not of " + model.dimension()
                    + ". The model behind the name is another one now; remove it and add it again");
        }
        try {
            return UnitVector.normalised(raw);
        } catch (IllegalArgumentException e) {
            throw new EncodingException(model.host() + " answered with a vector that is not finite, or zero", item);
        }
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
