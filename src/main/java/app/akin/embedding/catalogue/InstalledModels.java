package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
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

    private final Path folder;
    private final Path bundled;
    private final ModelCatalogue catalogue;
    private final RememberedHashes hashes = new RememberedHashes();

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
            if (Files.exists(candidate.resolve(ModelFiles.WEIGHTS))) {
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

    /** The model that encodes the pictures for one that is only a tower of words over them, if it is here. */
    public Optional<InstalledModel> picturesFor(InstalledModel words) throws IOException {
        Optional<CatalogueModel> wanted = words.picturesOf().flatMap(catalogue::find);
        return wanted.isPresent() ? anyOf(wanted.get()) : Optional.empty();
    }

    /** The id of the model of words that {@code eyes} needs. */
    public Optional<String> wordsOf(InstalledModel eyes) {
        return eyes.origin() == Origin.BUNDLED
                ? catalogue.find(eyes.id()).flatMap(CatalogueModel::wordsOf)
                : Optional.empty();
    }

    /** What has to be fetched for {@code model} to be of use: itself, and before it the one for its pictures. */
    public List<CatalogueModel> neededFor(CatalogueModel model) throws IOException {
        Optional<CatalogueModel> pictures = model.picturesOf().flatMap(catalogue::find);
        return pictures.isPresent() && anyOf(pictures.get()).isEmpty()
                ? List.of(pictures.get(), model)
                : List.of(model);
    }

    /** The installed model that is {@code known}, by its id or, under another name, by its weights. */
    private Optional<InstalledModel> anyOf(CatalogueModel known) throws IOException {
        Optional<ContentHash> hash = known.weights().flatMap(CatalogueFile::hash);
        return all().stream()
                .filter(model ->
                        model.kind() == ModelKind.PICTURES && model.picturesOf().isEmpty())
                .filter(model -> model.id().equals(known.id()) || hash.equals(Optional.of(model.weightsHash())))
                .findFirst();
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
        FolderKind kind = known.isPresent()
                ? new FolderKind(known.get().kind(), known.get().dimension())
                : FolderKind.of(candidate);
        return new InstalledModel(
                id,
                known.map(CatalogueModel::name).orElse(id),
                kind.kind(),
                Optional.empty(),
                candidate,
                weights,
                hashes.of(weights),
                FolderSize.of(candidate),
                kind.dimension(),
                known.map(CatalogueModel::licence).orElse(""),
                Origin.BUNDLED);
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
