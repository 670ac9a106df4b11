package app.akin.store;

import app.akin.model.Scope;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lanes that compare words: full text of passages, and file names. */
final class TextRanking {

    /**
     * Each typed word as a query of its own. English stop words are left out: with them every passage would match; the
     * phrase still knows them.
     */
    private static final String WORDS = """
        WITH word AS MATERIALIZED (
            SELECT to_tsquery('english', e) || to_tsquery('simple', p) AS query, stem, part
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS typed(e, p, stem, part)
            WHERE e = '' OR numnode(to_tsquery('english', e)) > 0
        )
        """;

    /** What was typed, as the queries that PostgreSQL makes of it: constants to its planner in the next statement. */
    private static final String ASKED = WORDS + """
        SELECT phraseto_tsquery('simple', ?), phraseto_tsquery('english', ?),
               websearch_to_tsquery('simple', ?) || websearch_to_tsquery('english', ?),
               array(SELECT query::text FROM word), array(SELECT part FROM word WHERE part IS NOT NULL)
        """;

    /**
     * The phrase as it was typed counts most, then having every word, then how many of them, then how close they are;
     * the last two are dear, so only the best by the others are looked at for them.
     */
    private static final String FULL_TEXT = """
        WITH rough AS (
            SELECT i.id, i.content_id, i.words, i.text,
                   4.0 * (i.words @@ ?::tsquery)::int + 2.0 * (i.words @@ ?::tsquery)::int
                   + 2.0 * (i.words @@ ?::tsquery)::int + ts_rank(i.words, ?::tsquery, 32) AS rough
            FROM item i
            WHERE i.kind = 1 AND (i.words @@ ?::tsquery %s) AND %s
            ORDER BY rough DESC, i.id LIMIT ?
        )
        SELECT r.id, r.content_id, r.rough + ts_rank_cd(r.words, ?::tsquery, 32) + %s AS score
        FROM rough r ORDER BY score DESC, r.id LIMIT ?
        """;

    private static final int ROUGH = 3;
    private static final double COVERAGE = 3;

    /** A name is compared word by word: of many typed words it has seldom more than one. */
    private static final String BY_NAME = WORDS + """
        , near AS (
            SELECT f.content_id, f.id, w.stem, word_similarity(w.stem, f.name_key) AS likeness
            FROM word w JOIN file f ON f.name_key %%> w.stem
            UNION ALL
            SELECT f.content_id, f.id, w.stem, 0.8
            FROM word w JOIN file f ON f.name_key LIKE w.part WHERE w.part IS NOT NULL
        ), named AS (
            SELECT content_id, id, sum(likeness) / (SELECT count(*) FROM word) AS score
            FROM (SELECT content_id, id, stem, max(likeness) AS likeness FROM near GROUP BY 1, 2, 3) best
            GROUP BY content_id, id
        )
        SELECT i.id, i.content_id, n.score
        FROM (SELECT content_id, max(score) AS score FROM named GROUP BY content_id) n
        JOIN item i ON i.content_id = n.content_id AND i.ordinal = 0
        WHERE %s
        ORDER BY n.score DESC, i.id LIMIT ?
        """;

    List<RankedItem> fullText(Connection connection, SearchWords typed, Scope scope, int limit) throws SQLException {
        Asked asked = asked(connection, typed);
        ScopeSql within = ScopeSql.of(scope, "i.content_id", "i.kind");
        List<Object> values =
                new ArrayList<>(List.of(asked.phrase(), asked.stems(), asked.every(), asked.some(), asked.any()));
        values.addAll(asked.rareParts());
        values.addAll(within.values());
        values.addAll(List.of(Math.multiplyExact(ROUGH, limit), asked.some()));
        values.addAll(asked.words());
        values.addAll(asked.parts());
        values.add(limit);
        String parts = " OR i.text LIKE ?".repeat(asked.rareParts().size());
        return Statements.list(
                connection,
                FULL_TEXT.formatted(parts, within.condition(), asked.coverage()),
                TextRanking::ranked,
                values.toArray());
    }

    private static Asked asked(Connection connection, SearchWords typed) throws SQLException {
        String phrase = typed.phrase();
        return Statements.first(
                        connection,
                        ASKED,
                        row -> new Asked(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                List.of((String[]) row.getArray(4).getArray()),
                                List.of((String[]) row.getArray(5).getArray())),
                        words(connection, typed, phrase, phrase, phrase, phrase).toArray())
                .orElseThrow();
    }

    List<RankedItem> byName(Connection connection, SearchWords asked, Scope scope, int limit) throws SQLException {
        ScopeSql within = ScopeSql.of(scope, "i.content_id", "i.kind");
        return Statements.list(
                connection,
                BY_NAME.formatted(within.condition()),
                TextRanking::ranked,
                within.valuesBetween(words(connection, asked), limit));
    }

    private static List<Object> words(Connection connection, SearchWords asked, Object... more) throws SQLException {
        Array english = Statements.texts(
                connection,
                asked.words().stream().map(SearchWords.Word::english).toList());
        Array plain = Statements.texts(
                connection, asked.words().stream().map(SearchWords.Word::plain).toList());
        Array stems = Statements.texts(
                connection, asked.words().stream().map(SearchWords.Word::stem).toList());
        Array parts = connection.createArrayOf(
                "text",
                asked.words().stream().map(word -> word.part().orElse(null)).toArray());
        List<Object> values = new ArrayList<>(List.of(english, plain, stems, parts));
        values.addAll(List.of(more));
        return values;
    }

    private static RankedItem ranked(ResultSet row) throws SQLException {
        return new RankedItem(row.getLong(1), row.getLong(2), row.getDouble(3));
    }

    /**
     * What was typed, in PostgreSQL's notation.
     *
     * @param words a query for each word that tells something
     * @param parts patterns for words that may lie within others
     */
    private record Asked(String phrase, String stems, String every, List<String> words, List<String> parts) {

        String some() {
            return words.stream().map(word -> "(" + word + ")").collect(Collectors.joining(" | "));
        }

        /** Those that a trigram index can find: of three letters at least, between two percent signs. */
        List<String> rareParts() {
            return parts.stream().filter(part -> part.length() >= 5).toList();
        }

        /** What a passage must match one of. */
        String any() {
            return Stream.of(some(), every, phrase)
                    .filter(query -> !query.isEmpty())
                    .map(query -> "(" + query + ")")
                    .collect(Collectors.joining(" | "));
        }

        /** How many of the words a passage has, as an expression that takes {@link #words} and {@link #parts}. */
        String coverage() {
            List<String> terms = new ArrayList<>(Collections.nCopies(words.size(), "(r.words @@ ?::tsquery)::int"));
            terms.addAll(Collections.nCopies(parts.size(), "(r.text LIKE ?)::int"));
            return terms.isEmpty() ? "0" : COVERAGE / terms.size() + " * (" + String.join(" + ", terms) + ")";
        }
    }
}
