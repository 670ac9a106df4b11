package app.akin.store.ranking;

import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.sql.Statements;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of the files whose names have certain words, as many as are wanted. A word of hardly any name is looked up in the index.
 * One of nearly every name is found soonest by reading names until there are enough, and of those between the index gives a
 * sample, as it would take long to count up a million. PostgreSQL knows the commonest words; what it expects decides.
 */
final class SomeNames {

    static final String OF_NAME =
            "(to_tsvector('english'::regconfig, f.name_key) || to_tsvector('simple'::regconfig, f.name_key))";

    /** A word that so many names have says nothing beside words that say more. */
    private static final int COMMON = 5_000;

    /** Of what is common so many times as many as are wanted; half of a sample may be too few. */
    private static final int SAMPLED = 4;

    /** A name that is read and tried takes as long as so many entries of an index. */
    private static final int READ = 75;

    /** A word of English is two of them: its stem and itself. */
    private static final int ALTERNATIVES = 4;

    private static final Pattern EXPECTED = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final Connection connection;
    private final Scope scope;
    private final ScopeSql within;
    private final int limit;
    private final Map<String, Long> known = new HashMap<>(); // by query, how many are expected

    /** @param limit how many are wanted of each */
    SomeNames(Connection connection, Scope scope, int limit) {
        this.connection = connection;
        this.scope = scope;
        this.within = ScopeSql.ofKind(scope, "c.kind").and(ScopeSql.ofFile(scope, "f", "c"));
        this.limit = limit;
    }

    /** Those of {@code words} that say something: the rare ones, and where there are none, all. */
    <T> List<T> telling(List<T> words, Function<T, String> query) throws SQLException {
        List<T> rare = new ArrayList<>();
        for (T word : words) {
            if (expected(query.apply(word)) <= COMMON) {
                rare.add(word);
            }
        }
        return rare.isEmpty() ? words : rare;
    }

    /** Files whose names fit a query in PostgreSQL's notation; any of them where there are more than are wanted. */
    List<Long> having(String query) throws SQLException {
        long many = expected(query);
        if (many <= COMMON) {
            return found(query);
        }
        if (!within.isEmpty()) {
            return isGuess(query) && !isCommon(query) ? foundBeforeAll(query) : foundInScope(query);
        }
        boolean reads = (double) many * many > (double) READ * limit * expected("");
        String before = reads ? "enable_bitmapscan = off" : "gin_fuzzy_search_limit = " + SAMPLED * limit;
        String after = reads ? "enable_bitmapscan = on" : "gin_fuzzy_search_limit = 0";
        Statements.update(connection, "SET LOCAL " + before);
        List<Long> some = found(query);
        Statements.update(connection, "SET LOCAL " + after);
        return some;
    }

    private List<Long> found(String query) throws SQLException {
        return Statements.list(
                connection,
                sql(OF_NAME + " @@ ?::tsquery"),
                row -> row.getLong(1),
                values(List.of(query)).toArray());
    }

    /** PostgreSQL knows the commonest words; of each alternative that it does not know it expects some, which adds up. */
    private static boolean isGuess(String query) {
        return query.chars().filter(letter -> letter == '|').count() >= ALTERNATIVES;
    }

    /** Counted, which takes a tenth of a second where a million have it. */
    private boolean isCommon(String query) throws SQLException {
        Statements.update(connection, "SET LOCAL gin_fuzzy_search_limit = " + COMMON);
        long some =
                Statements.number(connection, "SELECT count(*) FROM file f WHERE " + OF_NAME + " @@ ?::tsquery", query);
        Statements.update(connection, "SET LOCAL gin_fuzzy_search_limit = 0");
        return some > COMMON / SAMPLED;
    }

    /** The few that there are, by the index: PostgreSQL expects many, and would read all names until it had enough. */
    private List<Long> foundBeforeAll(String query) throws SQLException {
        return Statements.list(
                connection,
                "WITH few AS MATERIALIZED (SELECT * FROM file f WHERE " + OF_NAME + " @@ ?::tsquery) "
                        + sql("few", "true"),
                row -> row.getLong(1),
                values(List.of(query)).toArray());
    }

    /** File by file of the scope, until there are enough. */
    private List<Long> foundInScope(String query) throws SQLException {
        ScopeSql files = ScopeSql.files(scope, "f.id");
        return Statements.list(
                connection,
                files.condition() + " AND " + OF_NAME + " @@ ?::tsquery LIMIT ?",
                row -> row.getLong(1),
                files.valuesBetween(List.of(), query, limit));
    }

    /** How many names PostgreSQL expects to fit; all of them where {@code query} is empty. */
    private long expected(String query) throws SQLException {
        Long before = known.get(query);
        if (before == null) {
            before = planned(query);
            known.put(query, before);
        }
        return before;
    }

    private long planned(String query) throws SQLException {
        String plan = Statements.first(
                        connection,
                        "EXPLAIN (FORMAT JSON) SELECT FROM file f WHERE ?::text = '' OR " + OF_NAME + " @@ ?::tsquery",
                        row -> row.getString(1),
                        query,
                        query)
                .orElseThrow();
        Matcher rows = EXPECTED.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** Files that fit {@code condition}, as many as are wanted; to be given {@link #values}. */
    String sql(String condition) {
        return sql("file", condition);
    }

    private String sql(String table, String condition) {
        String content = within.isEmpty() ? "" : " JOIN content c ON c.id = f.content_id";
        return "SELECT f.id FROM %s f%s WHERE %s AND %s LIMIT ?"
                .formatted(table, content, condition, within.condition());
    }

    /** @param taken by the condition */
    List<Object> values(List<Object> taken) {
        return List.of(within.valuesBetween(taken, limit));
    }

    Array numbers(List<Long> files) throws SQLException {
        return Statements.numbers(connection, files);
    }
}
