package app.akin.library;

import app.akin.model.Folder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which folders are in the library, told apart from its database: when nothing can read that any more, it can be made
 * again from them. A line for each.
 */
final class KnownFolders {

    private static final Logger LOG = LoggerFactory.getLogger(KnownFolders.class);

    private final Path file;
    private List<String> written = List.of();

    KnownFolders(Path file) {
        this.file = file;
    }

    /** Writes them down unless they are already. Without them nothing is lost as long as the database can be read. */
    void remember(List<Folder> folders) {
        List<String> lines =
                folders.stream().map(folder -> folder.uri().toString()).sorted().toList();
        if (lines.equals(written)) {
            return;
        }
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            written = lines;
        } catch (IOException e) {
            LOG.warn("the list of folders could not be written to {}", file, e);
        }
    }

    /** Empty where nothing was written, by an older Akin say. */
    List<URI> recall() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(URI::create).toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the list of folders in {} cannot be read", file, e);
            return List.of();
        }
    }
}
