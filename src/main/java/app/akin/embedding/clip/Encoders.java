package app.akin.embedding.clip;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.text.ClipTokenizer;
import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens installed models. Made once, before anything else touches DJL. */
public final class Encoders {

    /** Grows when the same picture or text would give other numbers. */
    private static final int PREPROCESSING = 1;

    private static final String GOLDEN = "golden.json";
    private static final String RECORDED = "self-test.json";

    /**
     * @param engineFolder where native code is unpacked on first use, about 450 MB; shared by all of a user's
     * libraries
     */
    public Encoders(Path engineFolder) {
        Engines.configure(engineFolder);
    }

    /**
     * Opens a model without loading its towers: each is loaded, on the device preferred, when it is first used.
     * Blocks for tens of milliseconds.
     *
     * @throws ModelFileException when a file of the model is missing, damaged, or of a kind Akin cannot run
     */
    public Encoder open(InstalledModel installed, DevicePreference preference) throws IOException, ModelFileException {
        ClipModel model = ClipModel.open(installed.folder(), installed.config(), installed.weights());
        try {
            ClipConfig config = model.config();
            ClipTokenizer tokenizer = ClipTokenizer.read(installed.tokenizer(), config.context(), config.vocabulary());
            EmbeddingSpace space = new EmbeddingSpace(
                    installed.id(), installed.weightsHash(), PREPROCESSING, config.dimension(), VectorStorage.VECTOR);
            Devices devices = Devices.of(preference, Engines.threadsFor(config.vision()));
            return new ClipEncoder(space, model, tokenizer, devices, known(installed, config));
        } catch (IOException | ModelFileException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /**
     * Opens a model of words alone, without loading it: that happens on the device preferred when it is first used.
     *
     * @throws ModelFileException when a file of the model is missing, damaged, or of a kind Akin cannot run
     */
    public TextEncoder openText(InstalledModel installed, DevicePreference preference)
            throws IOException, ModelFileException {
        throw new ModelFileException("Akin cannot run models of this kind yet");
    }

    /**
     * Runs both towers once, on the CPU, and stores the vectors of a fixed picture and sentence in the model's
     * folder, for its self-test. Meant as the installers' {@link app.akin.embedding.catalogue.ModelTrial}.
     *
     * @throws ModelFileException when the model cannot be run
     */
    public void tryOut(InstalledModel candidate) throws IOException, ModelFileException {
        try (Encoder encoder = open(candidate, DevicePreference.CPU)) {
            KnownVectors.record(encoder, candidate.folder().resolve(RECORDED));
        } catch (EncodingException e) {
            throw new ModelFileException("The model cannot be run: " + e.getMessage(), e);
        }
    }

    private static KnownVectors known(InstalledModel installed, ClipConfig config)
            throws IOException, ModelFileException {
        Path golden = installed.folder().resolve(GOLDEN);
        Path recorded = installed.folder().resolve(RECORDED);
        if (installed.origin() == InstalledModel.Origin.BUNDLED && Files.exists(golden)) {
            return KnownVectors.read(golden, true, config.imageSize());
        }
        return Files.exists(recorded) ? KnownVectors.read(recorded, false, config.imageSize()) : KnownVectors.NONE;
    }
}
