package app.akin.cli;

import java.net.URI;
import java.nio.file.Path;

/** How a file is named on a terminal. */
final class Paths {

    private Paths() {}

    /** The path where it can be written down; bytes that are no text come out as replacement characters. */
    static String shown(URI uri) {
        return Path.of(uri).toString();
    }
}
