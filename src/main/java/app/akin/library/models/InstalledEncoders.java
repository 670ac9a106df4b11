package app.akin.library.models;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelTrial;
import app.akin.embedding.encoders.Encoders;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.model.ModelKind;
import app.akin.model.ModelUnusableException;
import app.akin.seat.ModelSource;
import app.akin.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encoders of the models that are installed here. The engine is touched only when the first one is opened.
 *
 * <p>The reader that ships with Akin is opened once and lent to whoever asks, and to the eyes, which ask their questions
 * through it: it stays open until this is closed, after all encoders that it has opened. Safe from several threads.
 */
public final class InstalledEncoders implements ModelSource<Encoder>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledEncoders.class);

    /** Of the reader, in most languages; so a document is cut, and found by its words, even without it. */
    private static final int LETTERS_A_TOKEN = 3;

    private final InstalledModels installed;
    private final Path engineFolder;
    private final Supplier<DevicePreference> device;
    private final Supplier<Optional<Path>> cudaLibraries;
    private final Map<String, SentenceEncoder> shared = new HashMap<>();
    private Optional<Encoders> encoders = Optional.empty();
    private boolean closed;

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

    /** A model that needs another one, for its pictures or for its words, is whole only with that one. */
    @Override
    public boolean has(String modelId) {
        return find(modelId, ModelKind.PICTURES)
                .filter(model -> missingFor(model).isEmpty())
                .isPresent();
    }

    /** Whether it reads passages as well as pictures, so that both are compared in one space. */
    public boolean readsPassages(String modelId) {
        return find(modelId, ModelKind.PICTURES)
                .filter(model -> installed.wordsOf(model).isEmpty())
                .isPresent();
    }

    /** Whether there is a model of words alone with this id. */
    public boolean hasText(String modelId) {
        TextModelId id = TextModelId.of(modelId);
        return find(id.model(), ModelKind.WORDS)
                .filter(model -> id.dimension().isEmpty() || id.dimension().getAsInt() < model.dimension())
                .isPresent();
    }

    @Override
    public Encoder open(String modelId) {
        return open(modelId, ModelKind.PICTURES, (opening, model) -> {
            Optional<String> reader = installed.wordsOf(model);
            if (reader.isPresent()) {
                return opening.open(model, shared(reader.get()), device.get());
            }
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

    /**
     * Opens a model of words alone; the caller closes it. {@code modelId} may ask for fewer numbers a vector:
     * {@code nomic-embed-text-v1.5@256}.
     *
     * @throws ModelUnusableException when it is missing, damaged or cannot be run here
     */
    public TextEncoder openText(String modelId) {
        TextModelId id = TextModelId.of(modelId);
        if (isShared(modelId)) {
            return new LentEncoder(shared(modelId));
        }
        return open(
                id.model(), ModelKind.WORDS, (opening, model) -> opening.openText(model, id.dimension(), device.get()));
    }

    private boolean isShared(String modelId) {
        return find(modelId, ModelKind.WORDS)
                .filter(model -> model.origin() == Origin.BUNDLED)
                .isPresent();
    }

    private synchronized SentenceEncoder shared(String modelId) {
        if (closed) {
            throw new ModelUnusableException("The models are being closed");
        }
        return shared.computeIfAbsent(
                modelId,
                id -> open(
                        id,
                        ModelKind.WORDS,
                        (opening, model) -> opening.openText(model, OptionalInt.empty(), device.get())));
    }

    /** How many tokens {@code text} has for the reader that ships with Akin; a guess where that cannot be opened. */
    public int readerTokens(String text) {
        try {
            return shared(Settings.READER).countTokens(text);
        } catch (ModelUnusableException e) {
            LOG.debug("tokens are guessed", e);
            return 1 + text.length() / LETTERS_A_TOKEN;
        }
    }

    /** Billions of floating-point operations a second that a model gets here. */
    double gigaflops() {
        return encoders().gigaflops(device.get());
    }

    /** Runs a model once before it counts as installed. */
    ModelTrial trial() {
        return candidate -> encoders().tryOut(candidate);
    }

    /** The name of the model without which {@code model} is of no use, where that is not installed. */
    Optional<String> missingFor(InstalledModel model) {
        boolean blind = model.picturesOf().isPresent() && pictures(model).isEmpty();
        boolean deaf = installed
                .wordsOf(model)
                .filter(id -> find(id, ModelKind.WORDS).isEmpty())
                .isPresent();
        return blind || deaf ? Optional.of(needed(model)) : Optional.empty();
    }

    private String needed(InstalledModel model) {
        String id = model.picturesOf().or(() -> installed.wordsOf(model)).orElseThrow();
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

    /** Waits for what the shared encoders compute. */
    @Override
    public synchronized void close() {
        closed = true;
        shared.values().forEach(SentenceEncoder::close);
        shared.clear();
        encoders.ifPresent(Encoders::close);
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
