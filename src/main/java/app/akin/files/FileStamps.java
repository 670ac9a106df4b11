package app.akin.files;

import app.akin.model.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Takes the stamp of a file: its size and its time of change in nanoseconds. */
public final class FileStamps {

    private FileStamps() {}

    /** Follows links. */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return of(attributes.size(), attributes.lastModifiedTime());
    }

    /** Times before 1678 and after 2262 are clamped: a stamp is only compared for equality. */
    static FileStamp of(long bytes, FileTime modified) {
        return new FileStamp(bytes, modified.to(TimeUnit.NANOSECONDS));
    }
}
