package app.akin.quality;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.embedding.encoders.TestEngines;
import app.akin.library.models.InstalledEncoders;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The models that ship with Akin, opened as the program opens them, on the processor. */
final class ShippedModels {

    private static final Path MODELS = Path.of(System.getProperty("akin.basedir", "."), "assets", "models");

    private final InstalledModels installed =
            new InstalledModels(Path.of("none"), MODELS.toAbsolutePath(), ModelCatalogue.bundled());
    private final InstalledEncoders encoders =
            new InstalledEncoders(installed, TestEngines.folder(), () -> DevicePreference.CPU, Optional::empty);

    Encoder eyes() throws IOException {
        return encoders.open(id(ModelKind.PICTURES).orElseThrow());
    }

    /** Empty where nothing but the eyes reads passages. */
    Optional<TextEncoder> reader() throws IOException {
        return id(ModelKind.WORDS).map(encoders::openText);
    }

    private Optional<String> id(ModelKind kind) throws IOException {
        return installed.all().stream()
                .filter(model -> model.kind() == kind)
                .map(InstalledModel::id)
                .findFirst();
    }
}
