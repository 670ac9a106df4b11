package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The last steps that an import and a download share: try the model out, write its record, move it into its place. */
final class ModelInstallation {

    private final InstalledModels installed;
    private final ModelTrial trial;

    ModelInstallation(InstalledModels installed, ModelTrial trial) {
        this.installed = installed;
        this.trial = trial;
    }

    /**
     * @param unfinished the folder that holds the files, on the same disk as the models; it becomes the model's own
     * @param weights name of the file of weights
     * @param hash of that file
     */
    InstalledModel finish(Path unfinished, String id, Description description, String weights, ContentHash hash)
            throws IOException, ModelFileException {
        Path file = unfinished.resolve(weights);
        FolderKind told = FolderKind.of(unfinished);
        ModelRecord record = new ModelRecord(
                description.name,
                description.picturesOf.isPresent() ? ModelKind.PICTURES : told.kind(),
                description.picturesOf.orElse(null),
                description.licence,
                told.dimension(),
                weights,
                hash.hex(),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                description.origin);
        trial.tryOut(record.in(unfinished));
        record.write(unfinished);
        flush(unfinished);
        Path place = installed.folder().resolve(id);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        return record.in(place);
    }

    /** Writes the files that Akin knows better than the publisher. */
    static void write(Map<String, String> files, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    private static void flush(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * What is known about a model that its files do not say.
     *
     * @param picturesOf id of the model that encodes the pictures, where this is only a tower of words over them
     */
    record Description(String name, String licence, Optional<String> picturesOf, Origin origin) {

        static Description of(CatalogueModel model, Origin origin) {
            return new Description(model.name(), model.licence(), model.picturesOf(), origin);
        }

        static Description ofStranger(String id) {
            return new Description(id, "", Optional.empty(), Origin.UNVERIFIED);
        }
    }
}
