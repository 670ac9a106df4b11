package app.akin.store.ranking;

import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.scope.SearchWords;
import app.akin.store.sql.Statements;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lane that compares the words of passages: full text. */
final class TextRanking {

    /**
     * Each typed word as a query of its own. English stop words are left out: with them every passage would match; the
     * phrase still knows them.
     */
    static final String WORDS = """
        WITH word AS MATERIALIZED (
            SELECT to_tsquery('english', e) || to_tsquery('simple', p) AS query, stem, part, at
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS typed(e, p, stem, part, at)
            WHERE e = '' OR numnode(to_tsquery('english', e)) > 0
        )
        """;

    /**
     * What was typed, as the queries that PostgreSQL makes of it: constants to its planner in the next statement; and how
     * many passages have each word. For a part of less than three letters the trigram index would be read whole, so there is
     * none.
     */
    static final String ASKED = WORDS + """
        SELECT query::text, part,
               (SELECT count(*) FROM (
                   SELECT FROM item i
                   WHERE i.kind = 1 AND (i.words @@ query OR i.text LIKE CASE WHEN length(part) > 4 THEN part END) LIMIT %d) has)
        FROM word ORDER BY at
        """.formatted(TypedPhrase.COMMON);

    /** How close the words stand is dear to find out, and only decides between equals. */
    private static final String FULL_TEXT = """
        WITH rough AS (
            SELECT i.id, i.content_id, i.words, 2 * (%s)::int + %s AS rough
            FROM item i
            WHERE i.kind = 1 AND %s AND %s
            ORDER BY rough DESC, i.id LIMIT ?
        )
        SELECT r.id, r.content_id, r.rough + 0.001 * ts_rank_cd(r.words, ?::tsquery, 32) AS score
        FROM rough r ORDER BY score DESC, r.id LIMIT ?
        """;

    private static final int ROUGH = 3;

    /**
     * Scores: the share of what was typed that a passage has, rare words counting more, and 2 for the whole phrase.
     *
     * @param quoted each must stand in the passage; none where nothing was quoted
     */
    List<RankedItem> fullText(
            Connection connection, SearchWords typed, List<SearchWords> quoted, Scope scope, int limit)
            throws SQLException {
        TypedPhrase asked = asked(connection, typed);
        List<TypedPhrase> quotations = new ArrayList<>();
        for (SearchWords quotation : quoted) {
            quotations.add(quotation.equals(typed) ? asked : asked(connection, quotation));
        }
        ScopeSql within = ScopeSql.of(scope, "i.content_id", "i.kind");
        int most = Math.multiplyExact(ROUGH, limit);
        Condition phrase = asked.phrase();
        FoundPassages passages = new FoundPassages(within, most);
        Condition found = quotations.isEmpty() ? passages.of(asked) : passages.having(quotations);
        List<Object> values = new ArrayList<>(phrase.values());
        asked.terms().forEach(term -> values.addAll(term.values()));
        values.addAll(found.values());
        values.addAll(within.values());
        values.addAll(List.of(most, asked.some(), limit));
        return Statements.list(
                connection,
                FULL_TEXT.formatted(phrase.sql(), asked.share(), found.sql(), within.condition()),
                TextRanking::ranked,
                values.toArray());
    }

    private static TypedPhrase asked(Connection connection, SearchWords typed) throws SQLException {
        List<TypedPhrase.Word> words = Statements.list(
                connection,
                ASKED,
                row -> new TypedPhrase.Word(
                        row.getString(1), Stream.ofNullable(row.getString(2)).toList(), row.getLong(3)),
                words(connection, typed).toArray());
        return new TypedPhrase(typed, words);
    }

    /** The values of {@link #WORDS}. */
    static List<Object> words(Connection connection, SearchWords asked) throws SQLException {
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
        return List.of(english, plain, stems, parts);
    }

    static RankedItem ranked(ResultSet row) throws SQLException {
        return new RankedItem(row.getLong(1), row.getLong(2), row.getDouble(3));
    }
}
