import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * Gives everything below a folder one time.
 *
 * <p>usage: java SetTimes.java FOLDER TIME
 */
final class SetTimes {

    private SetTimes() {}

    public static void main(String[] arguments) throws IOException {
        FileTime time = FileTime.from(Instant.parse(arguments[1]));
        Files.walkFileTree(Path.of(arguments[0]), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) {
                    Files.setLastModifiedTime(file, time);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.setLastModifiedTime(folder, time);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
