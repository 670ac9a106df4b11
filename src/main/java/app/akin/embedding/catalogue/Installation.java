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
import java.util.stream.Stream;

/** The last steps that an import and a download share: try the model out, write its record, move it into its place. */
final class Installation {

    private final InstalledModels installed;
    private final ModelTrial trial;

    Installation(InstalledModels installed, ModelTrial trial) {
        this.installed = installed;
        this.trial = trial;
    }

    /**
     * @param unfinished the folder that holds the files, on the same disk as the models; it becomes the model's own
     * @param weights name of the file of weights
     */
    InstalledModel finish(
            Path unfinished, String id, String name, String licence, String weights, ContentHash hash, Origin origin)
            throws IOException, ModelFileException {
        Path file = unfinished.resolve(weights);
        ModelRecord record = new ModelRecord(
                name,
                ModelKind.PICTURES,
                null,
                licence,
                InstalledModels.dimension(unfinished),
                weights,
                hash.hex(),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                origin);
        trial.tryOut(record.in(unfinished));
        record.write(unfinished);
        flush(unfinished);
        Path place = installed.folder().resolve(id);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        return record.in(place);
    }

    private static void flush(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> children = Files.list(folder)) {
            files = children.toList();
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
}
