package app.akin.library;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelTrial;
import app.akin.embedding.encoders.Encoders;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Encoders of the models that are installed here. The engine is touched only when the first one is opened. */
public final class InstalledEncoders implements EncoderSource, TextEncoderSource {

    private final InstalledModels installed;
    private final Path engineFolder;
    private final Supplier<DevicePreference> device;
    private Optional<Encoders> encoders = Optional.empty();

    /** @param engineFolder where the engine's native code is unpacked once */
    public InstalledEncoders(InstalledModels installed, Path engineFolder, Supplier<DevicePreference> device) {
        this.installed = installed;
        this.engineFolder = engineFolder;
        this.device = device;
    }

    @Override
    public boolean has(String modelId) {
        return find(modelId, ModelKind.PICTURES).isPresent();
    }

    @Override
    public boolean hasText(String modelId) {
        return find(modelId, ModelKind.WORDS).isPresent();
    }

    @Override
    public Encoder open(String modelId) {
        return open(modelId, ModelKind.PICTURES, (opening, model) -> opening.open(model, device.get()));
    }

    @Override
    public TextEncoder openText(String modelId) {
        return open(
                modelId,
                ModelKind.WORDS,
                (opening, model) -> opening.openText(model, OptionalInt.empty(), device.get()));
    }

    /** Runs a model once before it counts as installed. */
    ModelTrial trial() {
        return candidate -> encoders().tryOut(candidate);
    }

    private <E> E open(String modelId, ModelKind kind, Opener<E> opener) {
        InstalledModel model =
                find(modelId, kind).orElseThrow(() -> new ModelUnusableException("There is no model " + modelId));
        try {
            installed.verify(model);
            return opener.open(encoders(), model);
        } catch (IOException | ModelFileException e) {
            throw new ModelUnusableException("The model " + model.name() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private synchronized Encoders encoders() {
        if (encoders.isEmpty()) {
            encoders = Optional.of(new Encoders(engineFolder));
        }
        return encoders.get();
    }

    private Optional<InstalledModel> find(String modelId, ModelKind kind) {
        try {
            return installed.find(modelId).filter(model -> model.kind() == kind);
        } catch (IOException e) {
            throw new UncheckedIOException("the models could not be looked at", e);
        }
    }

    @FunctionalInterface
    private interface Opener<E> {
        E open(Encoders encoders, InstalledModel model) throws IOException, ModelFileException;
    }
}
