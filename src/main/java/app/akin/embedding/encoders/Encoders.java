package app.akin.embedding.encoders;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.clip.ClipEncoder;
import app.akin.embedding.engine.CudaLibraries;
import app.akin.embedding.engine.Devices;
import app.akin.embedding.engine.Engines;
import app.akin.embedding.engine.KnownVectors;
import app.akin.embedding.engine.ProductSpeed;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.eyes.IrisEncoder;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Opens installed models. Made once, before anything else touches DJL. All that it opens compute on the same cores and take
 * turns: a question goes before the batches of every model.
 */
public final class Encoders implements AutoCloseable {

    /** As the eyes' own config.json calls their kind. */
    private final Turns turns;

    /**
     * @param engineFolder where native code is unpacked on first use, about 450 MB; shared by all of a user's
     * libraries
     */
    public Encoders(Path engineFolder) {
        this(engineFolder, Optional.empty());
    }

    /** @param cudaLibraries folder with PyTorch's libraries for a graphics card, which take the place of Akin's own */
    public Encoders(Path engineFolder, Optional<Path> cudaLibraries) {
        Engines.configure(engineFolder);
        cudaLibraries.ifPresent(CudaLibraries::use);
        turns = new Turns(Engines.lanes());
    }

    /**
     * Opens a CLIP without loading its towers: each is loaded, on the device preferred, when it is first used.
     * Blocks for tens of milliseconds.
     *
     * @throws ModelFileException when a file of the model is missing, damaged, or of a kind Akin cannot run
     */
    public Encoder open(InstalledModel clip, DevicePreference preference) throws IOException, ModelFileException {
        return ClipEncoder.open(clip, preference, turns.share());
    }

    /**
     * Opens a model that sees pictures alone and lets a model of words read the questions, as
     * {@link #open(InstalledModel, DevicePreference)} does.
     *
     * @param reader stays open when the answer is closed, and must not be closed before it
     */
    public Encoder open(InstalledModel eyes, SentenceEncoder reader, DevicePreference preference)
            throws IOException, ModelFileException {
        if (!ConfigFile.read(eyes.config()).text("model_type", "").equals(IrisEncoder.TYPE)) {
            return open(eyes, preference);
        }
        return IrisEncoder.open(eyes, reader, preference, turns.share());
    }

    /**
     * Opens a tower of words over the pictures of a CLIP, as {@link #open(InstalledModel, DevicePreference)} does.
     *
     * @param words the tower of words, trained for the space of {@code clip}
     */
    public Encoder open(InstalledModel words, InstalledModel clip, DevicePreference preference)
            throws IOException, ModelFileException {
        Encoder pictures = ClipEncoder.open(clip, preference, turns.share());
        try {
            SentenceEncoder tower = SentenceEncoder.open(words, OptionalInt.empty(), preference, turns.share());
            if (tower.space().dimension() == pictures.space().dimension()) {
                return new CombinedEncoder(pictures, tower);
            }
            tower.close();
            throw new ModelFileException("Its vectors have " + tower.space().dimension() + " numbers, those of "
                    + clip.name() + " have " + pictures.space().dimension());
        } catch (IOException | ModelFileException | RuntimeException e) {
            pictures.close();
            throw e;
        }
    }

    /**
     * Opens a model of words alone, without loading its weights: that happens on the device preferred when it is first
     * used.
     *
     * @param cut to so many numbers a vector; only for models that were trained for it
     * @throws ModelFileException when a file of the model is missing, damaged, or of a kind Akin cannot run
     */
    public SentenceEncoder openText(InstalledModel installed, OptionalInt cut, DevicePreference preference)
            throws IOException, ModelFileException {
        return SentenceEncoder.open(installed, cut, preference, turns.share());
    }

    /** Billions of floating-point operations a second on the device preferred. Blocks for less than a second. */
    public double gigaflops(DevicePreference preference) {
        return ProductSpeed.gigaflops(Devices.of(preference));
    }

    /**
     * Runs every tower of the model once, on the CPU, and stores the vectors of a fixed picture and sentence in its
     * folder, for its self-test. Meant as the installers' {@link app.akin.embedding.catalogue.ModelTrial}.
     *
     * @throws ModelFileException when the model cannot be run
     */
    public void tryOut(InstalledModel candidate) throws IOException, ModelFileException {
        try {
            if (candidate.kind() == ModelKind.PICTURES && candidate.picturesOf().isEmpty()) {
                tryOutClip(candidate);
            } else {
                tryOutWords(candidate);
            }
        } catch (EncodingException e) {
            throw new ModelFileException("The model cannot be run: " + e.getMessage(), e);
        }
    }

    private void tryOutClip(InstalledModel candidate) throws IOException, ModelFileException, EncodingException {
        try (Encoder encoder = open(candidate, DevicePreference.CPU)) {
            KnownVectors.record(encoder, candidate.folder());
        }
    }

    private void tryOutWords(InstalledModel candidate) throws IOException, ModelFileException, EncodingException {
        try (SentenceEncoder encoder = openText(candidate, OptionalInt.empty(), DevicePreference.CPU)) {
            KnownVectors.record(
                    encoder.tokens(KnownVectors.SENTENCE),
                    encoder.encodeQuery(KnownVectors.SENTENCE),
                    candidate.folder());
        }
    }

    /** What it has opened is closed by then. */
    @Override
    public void close() {
        turns.close();
    }
}
