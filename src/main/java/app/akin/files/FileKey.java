package app.akin.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/**
 * What a place is, and which one it is however many names lead to it.
 *
 * @param attributes kind, size and time
 * @param identity device and number on it; nothing where the file system tells none
 */
record FileKey(BasicFileAttributes attributes, Optional<Identity> identity) {

    /** A device and the number of a file on it. */
    record Identity(long device, long number) {}

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    static FileKey of(Path path, LinkOption... options) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, options);
        return new FileKey(attributes, identity(path, options));
    }

    private static Optional<Identity> identity(Path path, LinkOption... options) throws IOException {
        if (!UNIX) {
            return Optional.empty();
        }
        Map<String, Object> numbers = Files.readAttributes(path, "unix:dev,ino", options);
        return Optional.of(
                new Identity(((Number) numbers.get("dev")).longValue(), ((Number) numbers.get("ino")).longValue()));
    }
}
