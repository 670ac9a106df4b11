package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The weights in a model's folder: numbers alone, never what can hold a program. */
final class WeightsFile {

    private static final byte[] ZIP = {'P', 'K'};
    private static final int PICKLE = 0x80;

    private WeightsFile() {}

    /** @throws ModelFileException when it holds none, or only such as can hold a program, by their names */
    static Path in(Path folder) throws IOException, ModelFileException {
        for (String name : List.of(ModelFiles.WEIGHTS, ModelFiles.OPEN_CLIP_WEIGHTS)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            boolean pickled = files.map(file -> file.getFileName().toString()).anyMatch(WeightsFile::isPickleName);
            throw new ModelFileException(
                    pickled
                            ? folder + " holds its weights as a pickle, which can hold programs."
                                    + " Akin only takes model.safetensors"
                            : folder + " holds no model.safetensors");
        }
    }

    private static boolean isPickleName(String name) {
        return name.endsWith(".bin") || name.endsWith(".pt") || name.endsWith(".pth") || name.endsWith(".ckpt");
    }

    /** @throws ModelFileException when, by its first bytes, opening it could run code: a pickle, or an archive such as TorchScript's */
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
