package app.akin.library.models;

import app.akin.embedding.Encoder;
import app.akin.embedding.ShortenedEncoder;
import app.akin.embedding.ShortenedEncoder.Way;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.remote.KnownModel;
import app.akin.embedding.remote.RemoteRefusedException;
import app.akin.embedding.remote.RemoteTextEncoder;
import app.akin.model.ModelUnusableException;
import app.akin.seat.ModelSource;
import app.akin.seat.Seat;
import app.akin.settings.RemoteModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Encoders of words, of every kind: of models on this computer, those for pictures among them where they read passages
 * too, of models elsewhere, and of either cut to fewer
 * dimensions, as {@code remote-nomic-embed-text@256} says.
 */
public final class PassageEncoders implements ModelSource<TextEncoder> {

    private final InstalledEncoders installed;
    private final Seat<Encoder> eyes;
    private final RemoteModelFile remote;

    /** @param eyes who sees pictures: models that do, and read passages, are opened there */
    public PassageEncoders(InstalledEncoders installed, Seat<Encoder> eyes, RemoteModelFile remote) {
        this.installed = installed;
        this.eyes = eyes;
        this.remote = remote;
    }

    @Override
    public boolean has(String modelId) {
        TextModelId id = TextModelId.of(modelId);
        Optional<RemoteModelFile.Entry> elsewhere = remote(id.model());
        return elsewhere.isPresent()
                ? id.dimension().isEmpty() || way(elsewhere.get()).isPresent()
                : installed.hasText(modelId) || seesToo(modelId);
    }

    @Override
    public TextEncoder open(String modelId) {
        TextModelId id = TextModelId.of(modelId);
        Optional<RemoteModelFile.Entry> elsewhere = remote(id.model());
        if (elsewhere.isEmpty()) {
            return seesToo(modelId) ? lentByEyes(modelId) : installed.openText(modelId);
        }
        TextEncoder whole = open(elsewhere.get());
        return id.dimension().isEmpty()
                ? whole
                : shortened(whole, id.dimension().getAsInt(), way(elsewhere.get()));
    }

    /** Whether the model sees pictures and reads passages as well. */
    private boolean seesToo(String modelId) {
        return eyes.isUsable(modelId) && installed.readsPassages(modelId);
    }

    private TextEncoder lentByEyes(String modelId) {
        Encoder encoder = eyes.encoder(modelId);
        if (!encoder.space().model().equals(modelId) || !encoder.readsPassages()) {
            throw new ModelUnusableException(modelId + " reads no passages");
        }
        return new LentEncoder(encoder);
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
}
