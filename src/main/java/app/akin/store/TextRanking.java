package app.akin.store;

import app.akin.model.Scope;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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

    /** The phrase as it was typed counts most, then having every word, then how many of them, then how close they are. */
    private static final String FULL_TEXT = WORDS + """
            , asked AS MATERIALIZED (
                SELECT phraseto_tsquery('simple', ?) AS phrase, phraseto_tsquery('english', ?) AS stems,
                       websearch_to_tsquery('simple', ?) || websearch_to_tsquery('english', ?) AS every,
                       coalesce((SELECT string_agg('(' || query::text || ')', ' | ') FROM word), '')::tsquery AS some,
                       (SELECT array_agg(part) FROM word WHERE length(part) > 4) AS parts,
                       greatest((SELECT count(*) FROM word), 1) AS words
            )
            SELECT i.id, i.content_id,
                   4.0 * (i.words @@ a.phrase)::int + 2.0 * (i.words @@ a.stems)::int + 2.0 * (i.words @@ a.every)::int
                   + 3.0 * (SELECT count(*) FROM word w WHERE i.words @@ w.query OR i.text LIKE w.part) / a.words
                   + ts_rank_cd(i.words, a.some, 32) AS score
            FROM item i, asked a
            WHERE i.kind = 1 AND (i.words @@ (a.some || a.every || a.phrase) OR i.text LIKE ANY (a.parts)) AND %s
            ORDER BY score DESC, i.id LIMIT ?
            """;

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

    List<RankedItem> fullText(Connection connection, SearchWords asked, Scope scope, int limit) throws SQLException {
        ScopeSql within = ScopeSql.of(scope, "i.content_id", "i.kind");
        String phrase = asked.phrase();
        return Statements.list(
                connection,
                FULL_TEXT.formatted(within.condition()),
                TextRanking::ranked,
                within.valuesBetween(words(connection, asked, phrase, phrase, phrase, phrase), limit));
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
        Array english = Statements.texts(connection, asked.words().stream().map(SearchWords.Word::english).toList());
        Array plain = Statements.texts(connection, asked.words().stream().map(SearchWords.Word::plain).toList());
        Array stems = Statements.texts(connection, asked.words().stream().map(SearchWords.Word::stem).toList());
        Array parts = connection.createArrayOf(
                "text", asked.words().stream().map(word -> word.part().orElse(null)).toArray());
        List<Object> values = new java.util.ArrayList<>(List.of(english, plain, stems, parts));
        values.addAll(List.of(more));
        return values;
    }

    private static RankedItem ranked(ResultSet row) throws SQLException {
        return new RankedItem(row.getLong(1), row.getLong(2), row.getDouble(3));
    }
}
