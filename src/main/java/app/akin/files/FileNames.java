package app.akin.files;

import java.nio.file.Path;

/** Names as people can read them. */
public final class FileNames {

    private FileNames() {}

    /** The last name of {@code path}, composed (NFC), with what cannot be shown replaced. */
    public static String shown(Path path) {
        throw new UnsupportedOperationException("not yet");
    }
}
