package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.model.ModelKind;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models on this machine: those that ship with Akin, and those in the data folder. Looks at the disk every time.
 */
public final class InstalledModels {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledModels.class);
    private static final int DIMENSION_LEFT_OUT = 512;

    private final Path folder;
    private final Path bundled;
    private final ModelCatalogue catalogue;

    /**
     * @param folder where installed models are, each in a folder of its own; made when the first is installed
     * @param bundled where the models are that ship with Akin
     */
    public InstalledModels(Path folder, Path bundled, ModelCatalogue catalogue) {
        this.folder = folder;
        this.bundled = bundled;
        this.catalogue = catalogue;
    }

    /** Bundled ones first, then by folder name. A folder that is no model, or a damaged one, is left out and logged. */
    public List<InstalledModel> all() throws IOException {
        List<InstalledModel> models = new ArrayList<>();
        for (Path candidate : folders(bundled)) {
            if (Files.exists(candidate.resolve(ModelFiles.CONFIG))) {
                add(models, candidate, () -> bundled(candidate));
            }
        }
        for (Path candidate : folders(folder)) {
            if (Files.exists(candidate.resolve(ModelFiles.RECORD))) {
                add(models, candidate, () -> ModelRecord.read(candidate).in(candidate));
            }
        }
        return List.copyOf(models);
    }

    public Optional<InstalledModel> find(String id) throws IOException {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /**
     * Makes sure that an installed model's weights are the ones that were installed: a look at size and time, and a
     * hash when these have changed.
     *
     * @throws ModelFileException when they are others now
     */
    public void verify(InstalledModel model) throws IOException, ModelFileException {
        if (model.origin() == Origin.BUNDLED || ModelRecord.read(model.folder()).stillFits(model.weights())) {
            return;
        }
        if (!Sha256.of(model.weights()).equals(model.weightsHash())) {
            throw new ModelFileException("The weights of " + model.name()
                    + " have changed since it was installed. Remove it and install it again");
        }
    }

    /** The models that Akin knows. */
    public ModelCatalogue catalogue() {
        return catalogue;
    }

    boolean isTaken(String id) {
        return Files.exists(folder.resolve(id)) || Files.exists(bundled.resolve(id));
    }

    Path folder() {
        return folder;
    }

    private InstalledModel bundled(Path candidate) throws IOException, ModelFileException {
        String id = candidate.getFileName().toString();
        Path weights = candidate.resolve(ModelFiles.WEIGHTS);
        Optional<CatalogueModel> known = catalogue.find(id);
        return new InstalledModel(
                id,
                known.map(CatalogueModel::name).orElse(id),
                ModelKind.PICTURES,
                Optional.empty(),
                candidate,
                weights,
                Sha256.of(weights),
                FolderSize.of(candidate),
                dimension(candidate),
                known.map(CatalogueModel::licence).orElse(""),
                Origin.BUNDLED);
    }

    static int dimension(Path modelFolder) throws IOException, ModelFileException {
        Path config = modelFolder.resolve(ModelFiles.CONFIG);
        try {
            JsonObject json = JsonParser.parseString(Files.readString(config)).getAsJsonObject();
            JsonElement dimension = json.get("projection_dim");
            return dimension == null ? DIMENSION_LEFT_OUT : dimension.getAsInt();
        } catch (JsonParseException | IllegalStateException | NumberFormatException | UnsupportedOperationException e) {
            throw new ModelFileException(config.getFileName() + " is not a model's configuration", e);
        }
    }

    private static void add(List<InstalledModel> models, Path candidate, Reader reader) {
        try {
            models.add(reader.read());
        } catch (IOException | ModelFileException | IllegalArgumentException e) {
            LOG.warn("The model in {} cannot be used: {}", candidate, e.getMessage());
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @FunctionalInterface
    private interface Reader {
        InstalledModel read() throws IOException, ModelFileException;
    }
}
