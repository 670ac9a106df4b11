package app.akin.store.scope;

import app.akin.store.sql.StoredText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that files lie in, by its name, by some names in a row, or by a whole path. Its name is looked for among the
 * directories that have files, which are few, and never in the address of each file of a library.
 */
final class FolderFilterSql {

    private static final Pattern SLASHES = Pattern.compile("^/+|/+$");

    /** From the name of the library's own folder on. */
    private static final String NAMED = """
        SELECT id.uri FROM folder ir JOIN directory id ON starts_with(id.uri, ir.uri)
        WHERE ir.name ILIKE ? OR '/' || substring(rtrim(ir.uri, '/') FROM '[^/]*$')
        || '/' || ltrim(substr(id.uri, length(ir.uri) + 1), '/') ILIKE ANY(ARRAY[?, ?])
        """;

    private static final String BELOW = "SELECT id.uri FROM directory id WHERE id.uri ILIKE ANY(ARRAY[?, ?])";

    /** Directories are looked up once for all rows: as a truth value PostgreSQL leaves them out of its joins and hashes them. */
    private static final String LIES_IN = "(substring(%s.uri FROM '^.*/') IN (%s)) IS TRUE";

    /** Each file once. */
    private static final String FILES = """
        (SELECT each.* FROM (SELECT DISTINCT uri FROM (%s) one) inside JOIN file each
         ON %s AND strpos(substr(each.uri, length(inside.uri) + 1), '/') = 0) %s
        """;

    /** The library's own folders of that name, if no other folder is called so. */
    private static final String OWN = """
        SELECT own.id FROM folder own WHERE %s
        AND NOT EXISTS (SELECT FROM (%s) other WHERE NOT starts_with(other.uri, own.uri))
        """;

    private FolderFilterSql() {}

    /**
     * Whether one file lies in it.
     *
     * @param file the alias of its row
     */
    static ScopeSql of(String folder, String file) {
        ScopeSql directories = directories(StoredText.clean(folder));
        return new ScopeSql(LIES_IN.formatted(file, directories.condition()), directories.values());
    }

    /**
     * All files in it, to be read from instead of {@code file}.
     *
     * @param file the alias of their rows
     */
    static ScopeSql files(String folder, String file) {
        ScopeSql directories = directories(StoredText.clean(folder));
        return new ScopeSql(
                FILES.formatted(directories.condition(), AddressesBelow.condition("each.uri", "inside.uri"), file),
                directories.values());
    }

    /** The question for the ids of the library's own folders that are meant, one at most. */
    static ScopeSql own(String typed) {
        String folder = StoredText.clean(typed);
        ScopeSql called = isPath(folder)
                ? new ScopeSql("own.uri ILIKE ANY(ARRAY[?, ?])", uris(folder, "/"))
                : new ScopeSql("own.name ILIKE ?", List.of(SearchWords.escaped(names(folder))));
        ScopeSql directories = directories(folder);
        return new ScopeSql(
                OWN.formatted(called.condition(), directories.condition()),
                List.of(called.valuesBetween(List.of(), directories.values().toArray())));
    }

    private static ScopeSql directories(String folder) {
        if (isPath(folder)) {
            return new ScopeSql(BELOW, uris(folder, "/%"));
        }
        String names = names(folder);
        List<Object> values = new ArrayList<>(List.of(SearchWords.escaped(names)));
        inUri("/" + names + "/").forEach(form -> values.add("%" + form + "%"));
        return new ScopeSql(NAMED, values);
    }

    private static String names(String folder) {
        return SLASHES.matcher(folder).replaceAll("");
    }

    /** A whole path as URIs that end so. */
    private static List<Object> uris(String folder, String end) {
        String path = Path.of(folder).normalize().toString().replace('\\', '/');
        return inUri(path.startsWith("/") ? path : "/" + path)
                .map(form -> (Object) ("file://" + form + end))
                .toList();
    }

    private static boolean isPath(String folder) {
        try {
            return Path.of(folder).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** As a path stands in a URI, composed and, from a Mac, decomposed; ready for {@code LIKE}. */
    private static Stream<String> inUri(String path) {
        return Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                .map(form -> SearchWords.escaped(encoded(Normalizer.normalize(path, form))));
    }

    private static String encoded(String path) {
        try {
            return Stream.of(path.split("/", -1)).map(FolderFilterSql::segment).collect(Collectors.joining("/"));
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** {@link URI} composes what it writes in ASCII, so other letters are written here. */
    private static String segment(String name) {
        StringBuilder written = new StringBuilder();
        name.codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            written.append(letter < 0x80 ? ascii(one) : percent(one));
        });
        return written.toString();
    }

    private static String ascii(String letter) {
        try {
            return new URI(null, null, "/" + letter, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(letter, e);
        }
    }

    private static String percent(String letter) {
        StringBuilder bytes = new StringBuilder();
        for (byte one : letter.getBytes(StandardCharsets.UTF_8)) {
            bytes.append("%%%02X".formatted(one));
        }
        return bytes.toString();
    }
}
