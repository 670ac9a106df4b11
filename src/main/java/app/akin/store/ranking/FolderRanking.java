package app.akin.store.ranking;

import app.akin.model.scope.Scope;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The lane of folders' names: a watched folder's own and those below it, never those that it happens to lie in. */
final class FolderRanking {

    /** A folder called like the question may hold a whole library. */
    private static final int MOST = 5_000;

    private static final String CANDIDATES = """
        SELECT f.content_id, r.name, substr(f.uri, length(r.uri) + 1)
        FROM holding h JOIN folder r ON r.id = h.folder_id JOIN file f ON f.id = h.file_id
        JOIN content c ON c.id = f.content_id
        WHERE (substr(f.uri, length(r.uri) + 1) ILIKE ANY(?) OR r.name ILIKE ANY(?)) AND %s
        ORDER BY f.id LIMIT ?
        """;

    private static final String ITEMS = """
        SELECT i.id, i.content_id FROM item i
        WHERE i.content_id = ANY(?) AND i.ordinal = 0 AND %s ORDER BY i.id
        """;

    List<RankedItem> named(Connection connection, SearchWords asked, Scope scope, int limit) throws SQLException {
        Map<Long, Double> contents = contents(connection, asked, scope);
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
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .limit(limit)
                .toList();
    }

    private static Map<Long, Double> contents(Connection connection, SearchWords asked, Scope scope)
            throws SQLException {
        List<String> words = asked.words().stream().map(SearchWords.Word::stem).toList();
        Map<Long, Double> contents = new HashMap<>();
        ScopeSql within = ScopeSql.ofKind(scope, "c.kind").and(ScopeSql.ofFile(scope, "f", "c"));
        List<Object> patterns = List.of(
                Statements.texts(
                        connection, words.stream().flatMap(FolderRanking::inUri).toList()),
                Statements.texts(
                        connection,
                        words.stream()
                                .map(word -> "%" + SearchWords.escaped(word) + "%")
                                .toList()));
        Statements.list(
                connection,
                CANDIDATES.formatted(within.condition()),
                row -> {
                    double score = Stream.concat(Stream.of(row.getString(2)), folders(row.getString(3)))
                            .mapToDouble(name -> score(name, asked, words))
                            .max()
                            .orElse(0);
                    return score > 0 ? contents.merge(row.getLong(1), score, Math::max) : 0.0;
                },
                within.valuesBetween(patterns, MOST));
        return contents;
    }

    /** As a word stands in a URI: composed or, from a Mac, decomposed; before a slash, so that no file's name counts. */
    private static Stream<String> inUri(String word) {
        return Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                .map(form -> URLEncoder.encode(Normalizer.normalize(word, form), StandardCharsets.UTF_8))
                .map(encoded -> "%" + SearchWords.escaped(encoded) + "%/%");
    }

    private static Stream<String> folders(String relative) {
        List<String> parts = Arrays.asList(relative.split("/"));
        return parts.subList(0, Math.max(0, parts.size() - 1)).stream().map(FolderRanking::decoded);
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
}
