package app.akin.library;

import app.akin.embedding.ShortenedEncoder;
import app.akin.embedding.ShortenedEncoder.Way;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.remote.KnownModel;
import app.akin.embedding.remote.RemoteRefusedException;
import app.akin.embedding.remote.RemoteTextEncoder;
import app.akin.settings.RemoteModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Encoders of words, of every kind: of models on this computer, those for pictures among them where they read passages
 * too, of models elsewhere, and of either cut to fewer
 * dimensions, as {@code remote-nomic-embed-text@256} says.
 */
public final class PassageEncoders implements TextEncoderSource {

    private final TextEncoderSource installed;
    private final TextEncoderSource eyes;
    private final RemoteModelFile remote;

    /**
     * @param installed models of words alone
     * @param eyes models for pictures
     */
    public PassageEncoders(TextEncoderSource installed, TextEncoderSource eyes, RemoteModelFile remote) {
        this.installed = installed;
        this.eyes = eyes;
        this.remote = remote;
    }

    @Override
    public boolean hasText(String modelId) {
        Cut cut = Cut.of(modelId);
        Optional<RemoteModelFile.Entry> elsewhere = remote(cut.whole());
        return elsewhere.isPresent()
                ? cut.dimension().isEmpty() || way(elsewhere.get()).isPresent()
                : installed.hasText(modelId) || eyes.hasText(modelId);
    }

    @Override
    public TextEncoder openText(String modelId) {
        Cut cut = Cut.of(modelId);
        Optional<RemoteModelFile.Entry> elsewhere = remote(cut.whole());
        if (elsewhere.isEmpty()) {
            return eyes.hasText(modelId) ? eyes.openText(modelId) : installed.openText(modelId);
        }
        TextEncoder whole = open(elsewhere.get());
        return cut.dimension().isEmpty()
                ? whole
                : shortened(whole, cut.dimension().get(), way(elsewhere.get()));
    }

    private static Optional<Way> way(RemoteModelFile.Entry elsewhere) {
        return KnownModel.of(elsewhere.model().model()).way();
    }

    private static TextEncoder open(RemoteModelFile.Entry elsewhere) {
        try {
            return new RemoteTextEncoder(elsewhere.model(), elsewhere.key());
        } catch (RemoteRefusedException e) {
            throw new ModelUnusableException(e.getMessage(), e);
        }
    }

    private static TextEncoder shortened(TextEncoder whole, int dimension, Optional<Way> way) {
        try {
            return new ShortenedEncoder(
                    whole,
                    dimension,
                    way.orElseThrow(() -> new IllegalArgumentException("it was not trained for that")));
        } catch (IllegalArgumentException e) {
            String model = whole.space().model();
            whole.close();
            throw new ModelUnusableException("The vectors of " + model + " cannot be cut: " + e.getMessage(), e);
        }
    }

    private Optional<RemoteModelFile.Entry> remote(String id) {
        try {
            return remote.find(id);
        } catch (IOException e) {
            throw new UncheckedIOException("the models elsewhere could not be looked at", e);
        }
    }

    /** An id, and the dimension behind its sign if there is one. */
    private record Cut(String whole, Optional<Integer> dimension) {

        static Cut of(String id) {
            int sign = id.lastIndexOf(ShortenedEncoder.CUT);
            boolean number = sign > 0 && id.substring(sign + 1).matches("[1-9]\\d{0,4}");
            return number
                    ? new Cut(id.substring(0, sign), Optional.of(Integer.parseInt(id.substring(sign + 1))))
                    : new Cut(id, Optional.empty());
        }
    }
}
