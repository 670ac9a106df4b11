package app.akin.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders that readers may write in, named by the program they read for: what a killed one left goes later. */
final class ScratchFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolders.class);
    private static final String NAME = "akin-reader-";

    private ScratchFolders() {}

    static Path make() throws IOException {
        return Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
    }

    /** Deletes the folders of programs that have ended. */
    static void deleteLeft() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(temporary)) {
            files.filter(ScratchFolders::isLeft).toList().forEach(ScratchFolders::delete);
        } catch (IOException e) {
            LOG.debug("{} cannot be listed", temporary, e);
        }
    }

    private static boolean isLeft(Path folder) {
        String name = folder.getFileName().toString();
        String[] parts = name.startsWith(NAME) ? name.substring(NAME.length()).split("-", 2) : new String[0];
        return parts.length == 2
                && parts[0].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty();
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // The reader may be writing its last: the next start of Akin deletes it.
            LOG.debug("{} is left", folder, e);
        }
    }
}
