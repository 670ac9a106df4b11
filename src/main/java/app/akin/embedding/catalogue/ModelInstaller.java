package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.embedding.catalogue.ModelInstallation.Description;
import app.akin.model.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Installs a model from a folder that a person chose: copies it, checks it, tries it out, and only then puts it among
 * the installed ones. The folder itself is never changed. Blocks.
 */
public final class ModelInstaller {

    private final InstalledModels installed;
    private final ModelCatalogue catalogue;
    private final ModelInstallation installation;

    public ModelInstaller(InstalledModels installed, ModelCatalogue catalogue, ModelTrial trial) {
        this.installed = installed;
        this.catalogue = catalogue;
        installation = new ModelInstallation(installed, trial);
    }

    /**
     * Its ID becomes the folder's name.
     *
     * @throws ModelFileException when it is refused, with the reason in plain words
     * @throws IOException when it cannot be copied
     */
    public InstalledModel importFrom(Path source) throws IOException, ModelFileException {
        Path folder = source.toAbsolutePath().normalize();
        String id = id(folder);
        Path weights = WeightsFile.in(folder);
        require(folder, ModelFiles.CONFIG);
        require(folder, ModelFiles.TOKENIZER);
        WeightsFile.check(weights);
        Path unfinished = Files.createTempDirectory(Files.createDirectories(installed.folder()), ".importing-");
        try {
            String name = weights.getFileName().toString();
            Map<String, ContentHash> hashes = copyAll(folder, name, unfinished);
            refuseFalseName(id, hashes);
            Optional<CatalogueModel> known = catalogue.in(hashes);
            if (known.isPresent()) {
                ModelInstallation.write(known.get().written(), unfinished);
            }
            Description description = known.map(model ->
                            Description.of(model, model.vouchesFor(hashes) ? Origin.CATALOGUE : Origin.UNVERIFIED))
                    .orElseGet(() -> Description.ofStranger(id));
            return installation.finish(unfinished, id, description, name, hashes.get(name));
        } catch (FileAlreadyExistsException e) {
            throw taken(id);
        } finally {
            ModelInstallation.deleteFolder(unfinished);
        }
    }

    private static Map<String, ContentHash> copyAll(Path folder, String weights, Path to)
            throws IOException, ModelFileException {
        Map<String, ContentHash> hashes = new HashMap<>();
        for (String name : List.of(ModelFiles.CONFIG, ModelFiles.TOKENIZER, weights)) {
            hashes.put(name, copy(folder, name, to));
        }
        for (String name : ModelFiles.OF_WORDS) {
            if (Files.isRegularFile(folder.resolve(name))) {
                hashes.put(name, copy(folder, name, to));
            }
        }
        if (hashes.containsKey(ModelFiles.DENSE_WEIGHTS)) {
            WeightsFile.check(to.resolve(ModelFiles.DENSE_WEIGHTS));
        }
        return hashes;
    }

    private String id(Path folder) throws ModelFileException {
        if (!Files.isDirectory(folder) || folder.getFileName() == null) {
            throw new ModelFileException(folder + " is not a folder");
        }
        String id = folder.getFileName().toString();
        if (id.startsWith(".")) {
            throw new ModelFileException("A model's folder cannot have a hidden name such as " + id);
        }
        if (installed.isTaken(id)) {
            throw taken(id);
        }
        return id;
    }

    private static ModelFileException taken(String id) {
        return new ModelFileException(
                "There is already a model called " + id + ". Rename the folder to install another");
    }

    private static void require(Path folder, String name) throws ModelFileException {
        if (!Files.isRegularFile(folder.resolve(name))) {
            throw new ModelFileException(folder + " holds no " + name);
        }
    }

    private static ContentHash copy(Path folder, String name, Path to) throws IOException {
        Path target = to.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = Files.newInputStream(folder.resolve(name));
                OutputStream out = Files.newOutputStream(target)) {
            return Sha256.copy(in, out);
        }
    }

    private void refuseFalseName(String id, Map<String, ContentHash> hashes) throws ModelFileException {
        Optional<CatalogueModel> named = catalogue.named(id);
        if (named.isPresent() && named.get().isContradictedBy(hashes)) {
            throw new ModelFileException("The weights are not those of "
                    + named.get().name() + ": they are damaged or others. Rename the folder if they are meant to be");
        }
    }
}
