package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells by its first bytes a file that holds numbers from one that holds a program. */
final class WeightsBytes {

    private static final byte[] ZIP = {'P', 'K'};
    private static final int PICKLE = 0x80;

    private WeightsBytes() {}

    /** @throws ModelFileException when opening it could run code: a pickle, or an archive such as TorchScript's */
    static void check(Path file) throws IOException, ModelFileException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(9);
        }
        if (start.length >= 2 && Arrays.equals(start, 0, 2, ZIP, 0, 2)) {
            throw new ModelFileException(file.getFileName()
                    + " is a PyTorch archive, which can hold programs. Akin only takes safetensors files");
        }
        if (start.length > 0 && (start[0] & 0xff) == PICKLE && (start.length < 9 || start[8] != '{')) {
            throw new ModelFileException(
                    file.getFileName() + " is a pickle, which can hold programs. Akin only takes safetensors files");
        }
    }
}
