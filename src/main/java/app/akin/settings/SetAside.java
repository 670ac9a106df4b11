package app.akin.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a file that makes no sense aside, so that a good one can take its place and nothing is lost. */
final class SetAside {

    private static final int MOST = 100;

    private SetAside() {}

    /** The bad file's new name, or its old one when it cannot be renamed. */
    static Path of(Path file) {
        for (int i = 1; i < MOST; i++) {
            Path kept = file.resolveSibling(file.getFileName() + ".bad" + (i == 1 ? "" : "-" + i));
            if (!Files.exists(kept)) {
                try {
                    return Files.move(file, kept);
                } catch (IOException e) {
                    return file;
                }
            }
        }
        return file;
    }
}
