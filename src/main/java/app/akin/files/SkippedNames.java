package app.akin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a scan passes by, as people expect of a library of their own things: hidden files and folders, and folders that
 * programs keep for themselves. A root is always looked at, whatever its name.
 */
final class SkippedNames {

    private static final Set<String> OF_PROGRAMS = Set.of(
            "node_modules",
            "__pycache__",
            "__MACOSX",
            "@eaDir",
            "#recycle",
            "lost+found",
            "$RECYCLE.BIN",
            "System Volume Information",
            "Thumbs.db",
            "desktop.ini");

    private SkippedNames() {}

    static boolean contains(Path path) throws IOException {
        String name = path.getFileName().toString();
        return name.startsWith(".") || OF_PROGRAMS.contains(name) || Files.isHidden(path);
    }
}
