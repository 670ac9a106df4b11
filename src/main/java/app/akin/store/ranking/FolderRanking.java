package app.akin.store.ranking;

import app.akin.model.scope.Scope;
import app.akin.store.scope.AddressesBelow;
import app.akin.store.scope.ScopeSql;
import app.akin.store.scope.SearchWords;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lane of folders' names: a watched folder's own and those below it, never those that it happens to lie in. Read are the
 * folders, which are few, and then of the files below those no more than are wanted.
 */
final class FolderRanking {

    /** Of folders called like the question, and of files in them: one may hold a whole library. */
    private static final int MOST = 5_000;

    private static final String DIRECTORIES = "SELECT uri FROM directory WHERE %s ORDER BY uri LIMIT ?";

    private static final String FILES = """
        SELECT named.content_id, below.score
        FROM unnest(?::text[], ?::float8[], ?::bigint[]) AS below (start, score, folder_id)
        CROSS JOIN LATERAL (
            SELECT f.content_id FROM file f JOIN content c ON c.id = f.content_id
            WHERE %s AND EXISTS (SELECT FROM holding h WHERE h.file_id = f.id AND h.folder_id = below.folder_id) AND %s
            ORDER BY %s LIMIT ?
        ) named LIMIT ?
        """;

    private static final String ITEMS = """
        SELECT i.id, i.content_id FROM item i
        WHERE i.content_id = ANY(?) AND i.ordinal = 0 AND %s
        """;

    List<RankedItem> named(Connection connection, SearchWords asked, Scope scope, int limit) throws SQLException {
        Map<Long, Double> contents = contents(connection, asked, scope, limit);
        if (contents.isEmpty()) {
            return List.of();
        }
        ScopeSql within = ScopeSql.of(scope, "i.content_id", "i.kind");
        List<RankedItem> items = Statements.list(
                connection,
                ITEMS.formatted(within.condition()),
                row -> new RankedItem(row.getLong(1), row.getLong(2), contents.get(row.getLong(2))),
                within.valuesBetween(List.of(Statements.numbers(connection, contents.keySet()))));
        return items.stream()
                .sorted(Comparator.comparingDouble(RankedItem::score).reversed().thenComparing(RankedItem::itemId))
                .limit(limit)
                .toList();
    }

    private static Map<Long, Double> contents(Connection connection, SearchWords asked, Scope scope, int limit)
            throws SQLException {
        List<Below> called = called(connection, asked);
        if (called.isEmpty()) {
            return Map.of();
        }
        ScopeSql within = ScopeSql.ofKind(scope, "c.kind").and(ScopeSql.ofFile(scope, "f", "c"));
        List<Object> places = List.of(
                Statements.texts(connection, called.stream().map(Below::start).toList()),
                connection.createArrayOf(
                        "float8", called.stream().map(Below::score).toArray()),
                Statements.numbers(
                        connection, called.stream().map(Below::folder).toList()));
        Map<Long, Double> contents = new HashMap<>();
        // Along the index, file by file until there are enough; what is below a folder is not known when a plan is
        // made.
        Statements.update(connection, "SET LOCAL enable_sort = off");
        Statements.update(connection, "SET LOCAL enable_bitmapscan = off");
        Statements.list(
                connection,
                FILES.formatted(
                        AddressesBelow.condition("f.uri", "below.start"),
                        within.condition(),
                        AddressesBelow.order("f.uri")),
                row -> contents.merge(row.getLong(1), row.getDouble(2), Math::max),
                within.valuesBetween(places, limit, MOST));
        return contents;
    }

    /** The folders that are called so, best first. */
    private static List<Below> called(Connection connection, SearchWords asked) throws SQLException {
        List<String> words = asked.words().stream().map(SearchWords.Word::stem).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Map<Below, Double> scores = new LinkedHashMap<>();
        List<Root> roots = Statements.list(
                connection,
                "SELECT id, uri, name FROM folder WHERE NOT leaving ORDER BY id",
                row -> new Root(row.getLong(1), row.getString(2), row.getString(3)));
        roots.forEach(root -> root.add(scores, "", score(root.name(), asked, words)));
        for (String directory : directories(connection, words)) {
            roots.stream()
                    .filter(root -> directory.startsWith(root.uri()))
                    .forEach(root -> root.parts(directory)
                            .forEach((path, name) -> root.add(scores, path, score(name, asked, words))));
        }
        return scores.entrySet().stream()
                .map(entry -> entry.getKey().scored(entry.getValue()))
                .sorted(Comparator.comparingDouble(Below::score).reversed())
                .toList();
    }

    /** Those that have every word of {@code words} somewhere in their address. */
    private static List<String> directories(Connection connection, List<String> words) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String word : words) {
            values.add(Statements.texts(connection, inUri(word).toList()));
        }
        values.add(MOST);
        String each = String.join(" AND ", Collections.nCopies(words.size(), "uri ILIKE ANY(?)"));
        return Statements.list(connection, DIRECTORIES.formatted(each), row -> row.getString(1), values.toArray());
    }

    /** As a word stands in a URI: composed or, from a Mac, decomposed; before a slash, so that no file's name counts. */
    private static Stream<String> inUri(String word) {
        return Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                .map(form -> URLEncoder.encode(Normalizer.normalize(word, form), StandardCharsets.UTF_8))
                .map(encoded -> "%" + SearchWords.escaped(encoded) + "%/%");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part; // no escape, or half of one: then it is no word that anybody typed
        }
    }

    private static double score(String folder, SearchWords asked, List<String> words) {
        String key = StoredText.nameKey(folder);
        if (key.equals(asked.key())) {
            return 1;
        }
        Set<String> ofName = new HashSet<>(Arrays.asList(key.split(" ")));
        return ofName.containsAll(words) ? words.size() / (double) ofName.size() : 0;
    }

    /** A folder that was added to the library. */
    private record Root(long id, String uri, String name) {

        /** The names of the folders on the way from here to {@code directory}, by their paths from here. */
        Map<String, String> parts(String directory) {
            Map<String, String> names = new LinkedHashMap<>();
            int from = uri.length();
            for (int slash = directory.indexOf('/', from); slash >= 0; slash = directory.indexOf('/', from)) {
                names.put(directory.substring(uri.length(), slash + 1), decoded(directory.substring(from, slash)));
                from = slash + 1;
            }
            return names;
        }

        void add(Map<Below, Double> scores, String path, double score) {
            if (score > 0) {
                scores.merge(new Below(uri + path, id, 0), score, Math::max);
            }
        }
    }

    /** What lies below a folder, in one that was added to the library. */
    private record Below(String start, long folder, double score) {

        Below scored(double other) {
            return new Below(start, folder, other);
        }
    }
}
