package app.akin.ui.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The path of a file or a folder as people write one: whole, from their home folder on, as an address, or in quotation marks. */
final class TypedPath {

    private static final String HOME = System.getProperty("user.home");
    private static final String ADDRESS = "file:";

    private TypedPath() {}

    /** Nothing where words are no path; whether something lies there is not looked at. */
    static Optional<Path> of(String words) {
        String typed = words.strip();
        if (typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"")) {
            typed = typed.substring(1, typed.length() - 1);
        }
        try {
            Path path = typed.startsWith(ADDRESS) ? Path.of(URI.create(typed)) : Path.of(fromHome(typed));
            return Optional.of(path).filter(Path::isAbsolute).map(Path::normalize);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String fromHome(String typed) {
        boolean below = typed.startsWith("~/") || typed.startsWith("~\\");
        return typed.equals("~") || below ? HOME + typed.substring(1) : typed;
    }
}
