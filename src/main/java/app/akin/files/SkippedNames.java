package app.akin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a scan passes by, as people expect of a library of their own things: hidden files and folders, those that programs keep
 * for themselves, and those that a person named. A root is always looked at, whatever its name.
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

    static final SkippedNames USUAL = with(List.of());

    private final Pattern own;

    private SkippedNames(Pattern own) {
        this.own = own;
    }

    /** @param patterns names of a person's own, in which {@code *} stands for any letters and {@code ?} for one; case is ignored */
    static SkippedNames with(List<String> patterns) {
        String all = patterns.stream().map(SkippedNames::expression).collect(Collectors.joining("|"));
        return new SkippedNames(Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String expression(String pattern) {
        return pattern.codePoints()
                .mapToObj(letter -> switch (letter) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(letter));
                })
                .collect(Collectors.joining());
    }

    boolean contains(Path path) throws IOException {
        String name = path.getFileName().toString();
        return name.startsWith(".")
                || OF_PROGRAMS.contains(name)
                || own.matcher(name).matches()
                || Files.isHidden(path);
    }
}
