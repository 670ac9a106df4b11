package app.akin.proof.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Photographs again and again, each time another file: a few bytes after the end of the picture make it one. */
public final class ManyPhotographs {

    private ManyPhotographs() {}

    public static Path of(List<Path> photographs, int count, Path folder) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < count; i++) {
                Path file = folder.resolve("%04d.jpg".formatted(i));
                Files.copy(photographs.get(i % photographs.size()), file);
                byte[] other = ByteBuffer.allocate(Integer.BYTES).putInt(i).array();
                Files.write(file, other, StandardOpenOption.APPEND);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
