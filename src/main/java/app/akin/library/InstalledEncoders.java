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
import java.util.function.Supplier;

/** Encoders of the models that are installed here. The engine is touched only when the first one is opened. */
public final class InstalledEncoders implements EncoderSource, TextEncoderSource {

    private final InstalledModels installed;
    private final Path engineFolder;
    private final Supplier<DevicePreference> device;
    private final Supplier<Optional<Path>> cudaLibraries;
    private Optional<Encoders> encoders = Optional.empty();

    /**
     * @param engineFolder where the engine's native code is unpacked once
     * @param cudaLibraries gives the folder with PyTorch's libraries for a graphics card, if there is one
     */
    public InstalledEncoders(
            InstalledModels installed,
            Path engineFolder,
            Supplier<DevicePreference> device,
            Supplier<Optional<Path>> cudaLibraries) {
        this.installed = installed;
        this.engineFolder = engineFolder;
        this.device = device;
        this.cudaLibraries = cudaLibraries;
    }

    /** A tower of words over another model's pictures is whole only with that one. */
    @Override
    public boolean has(String modelId) {
        return find(modelId, ModelKind.PICTURES)
                .filter(model -> model.picturesOf().isEmpty() || pictures(model).isPresent())
                .isPresent();
    }

    @Override
    public boolean hasText(String modelId) {
        TextModelId id = TextModelId.of(modelId);
        return find(id.model(), ModelKind.WORDS)
                .filter(model -> id.dimension().isEmpty() || id.dimension().getAsInt() < model.dimension())
                .isPresent();
    }

    @Override
    public Encoder open(String modelId) {
        return open(modelId, ModelKind.PICTURES, (opening, model) -> {
            if (model.picturesOf().isEmpty()) {
                return opening.open(model, device.get());
            }
            InstalledModel pictures = pictures(model)
                    .orElseThrow(
                            () -> new ModelFileException("it needs " + needed(model) + ", which is not installed"));
            installed.verify(pictures);
            return opening.open(model, pictures, device.get());
        });
    }

    /** {@code modelId} may ask for fewer numbers a vector: {@code nomic-embed-text-v1.5@256}. */
    @Override
    public TextEncoder openText(String modelId) {
        TextModelId id = TextModelId.of(modelId);
        return open(
                id.model(), ModelKind.WORDS, (opening, model) -> opening.openText(model, id.dimension(), device.get()));
    }

    /** Billions of floating-point operations a second that a model gets here. */
    double gigaflops() {
        return encoders().gigaflops(device.get());
    }

    /** Runs a model once before it counts as installed. */
    ModelTrial trial() {
        return candidate -> encoders().tryOut(candidate);
    }

    /** The name of the model without which {@code words} has no pictures, where that is not installed. */
    Optional<String> missingFor(InstalledModel words) {
        return words.picturesOf().isPresent() && pictures(words).isEmpty()
                ? Optional.of(needed(words))
                : Optional.empty();
    }

    private String needed(InstalledModel words) {
        String id = words.picturesOf().orElseThrow();
        return installed.catalogue().find(id).map(known -> known.name()).orElse(id);
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
            encoders = Optional.of(new Encoders(engineFolder, cudaLibraries.get()));
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

    private Optional<InstalledModel> pictures(InstalledModel words) {
        try {
            return installed.picturesFor(words);
        } catch (IOException e) {
            throw new UncheckedIOException("the models could not be looked at", e);
        }
    }

    @FunctionalInterface
    private interface Opener<E> {
        E open(Encoders encoders, InstalledModel model) throws IOException, ModelFileException;
    }
}
