package app.akin.store.scope;

import app.akin.model.scope.FileFilter;
import app.akin.model.scope.SizeSpan;
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

/** Conditions on a file's name, on the folders it lies in, and on its size. */
final class FileFilterSql {

    private static final Pattern SLASHES = Pattern.compile("^/+|/+$");
    private static final String NAMED = "%s.name ILIKE ?";

    /** From the name of the library's own folder on. */
    private static final String INSIDE = """
        EXISTS (SELECT FROM holding ih JOIN folder ir ON ir.id = ih.folder_id WHERE ih.file_id = %1$s.id
                AND (ir.name ILIKE ? OR
                     '/' || substring(rtrim(ir.uri, '/') FROM '[^/]*$')
                     || '/' || ltrim(substr(%1$s.uri, length(ir.uri) + 1), '/') ILIKE ANY(ARRAY[?, ?])))
        """;

    private static final String BELOW = "%1$s.uri ILIKE ANY(ARRAY[?, ?])";

    private FileFilterSql() {}

    /** @param file the alias of its row */
    static ScopeSql of(FileFilter filter, String file) {
        ScopeSql conditions = sizes(filter.sizes(), file);
        for (String name : filter.names()) {
            conditions = conditions.and(new ScopeSql(NAMED.formatted(file), List.of(pattern(name))));
        }
        for (String folder : filter.folders()) {
            conditions = conditions.and(inside(folder, file));
        }
        return conditions;
    }

    private static ScopeSql sizes(SizeSpan sizes, String file) {
        ScopeSql conditions = ScopeSql.NONE;
        if (sizes.least().isPresent()) {
            conditions = conditions.and(
                    new ScopeSql(file + ".bytes >= ?", List.of(sizes.least().getAsLong())));
        }
        if (sizes.most().isPresent()) {
            conditions = conditions.and(
                    new ScopeSql(file + ".bytes <= ?", List.of(sizes.most().getAsLong())));
        }
        return conditions;
    }

    private static String pattern(String name) {
        String escaped = SearchWords.escaped(StoredText.clean(name));
        boolean hasWildcard = name.contains("*") || name.contains("?");
        return hasWildcard ? escaped.replace('*', '%').replace('?', '_') : "%" + escaped + "%";
    }

    private static ScopeSql inside(String folder, String file) {
        String clean = StoredText.clean(folder);
        if (isPath(clean)) {
            String path = Path.of(clean).normalize().toString().replace('\\', '/');
            List<Object> below = inUri(path.startsWith("/") ? path : "/" + path)
                    .map(form -> (Object) ("file://" + form + "/%"))
                    .toList();
            return new ScopeSql(BELOW.formatted(file), below);
        }
        String names = SLASHES.matcher(clean).replaceAll("");
        List<Object> values = new ArrayList<>(List.of(SearchWords.escaped(names)));
        inUri("/" + names + "/").forEach(form -> values.add("%" + form + "%"));
        return new ScopeSql(INSIDE.formatted(file), values);
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
            return Stream.of(path.split("/", -1)).map(FileFilterSql::segment).collect(Collectors.joining("/"));
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
