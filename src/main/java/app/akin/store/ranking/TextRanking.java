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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
     * A word that so many passages have says hardly anything: others are not counted, and it is not looked for alone beside
     * words that say more. So a question reads as many passages in a library of millions as in one of thousands.
     */
    private static final int COMMON = 5_000;

    /** So many passages that have all words are looked through for the phrase where each word is common. */
    private static final int READ = 20_000;

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
        """.formatted(COMMON);

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

    /** As many letters as the parts of the index on parts have. */
    private static final int PART = 3;

    /** Scores: the share of what was typed that a passage has, rare words counting more, and 2 for the whole phrase. */
    List<RankedItem> fullText(Connection connection, SearchWords typed, Scope scope, int limit) throws SQLException {
        Asked asked = asked(connection, typed);
        List<Condition> terms = asked.terms();
        Condition phrase = asked.phrase();
        ScopeSql within = ScopeSql.of(scope, "i.content_id", "i.kind");
        Condition found = new FoundPassages(asked, within, Math.multiplyExact(ROUGH, limit)).condition();
        List<Object> values = new ArrayList<>(phrase.values());
        terms.forEach(term -> values.addAll(term.values()));
        values.addAll(found.values());
        values.addAll(within.values());
        values.addAll(List.of(Math.multiplyExact(ROUGH, limit), asked.some(), limit));
        return Statements.list(
                connection,
                FULL_TEXT.formatted(phrase.sql(), asked.share(terms), found.sql(), within.condition()),
                TextRanking::ranked,
                values.toArray());
    }

    private static Asked asked(Connection connection, SearchWords typed) throws SQLException {
        List<Word> words = Statements.list(
                connection,
                ASKED,
                row -> new Word(
                        row.getString(1), Stream.ofNullable(row.getString(2)).toList(), row.getLong(3)),
                words(connection, typed).toArray());
        return new Asked(typed, words);
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

    /** A condition on an item, and the values it takes. */
    private record Condition(String sql, List<Object> values) {}

    /**
     * A typed word.
     *
     * @param query in PostgreSQL's notation
     * @param part a pattern, where the word may lie within others
     * @param passages that have it, counted up to {@link #COMMON}
     */
    private record Word(String query, List<String> part, long passages) {

        /** How much it says. */
        double weight() {
            return Math.log(2) / Math.log(2 + passages);
        }

        boolean isCommon() {
            return passages >= COMMON;
        }

        /** A trigram index finds parts of three letters at least, between two percent signs; shorter ones are dear. */
        Condition condition() {
            return part.stream()
                    .filter(pattern -> pattern.length() > 4)
                    .findFirst()
                    .map(pattern -> new Condition("(i.words @@ ?::tsquery OR i.text LIKE ?)", List.of(query, pattern)))
                    .orElseGet(() -> new Condition("i.words @@ ?::tsquery", List.of(query)));
        }
    }

    /** What was typed, as conditions. */
    private record Asked(SearchWords typed, List<Word> words) {

        List<Condition> terms() {
            return words.stream().map(Word::condition).toList();
        }

        List<Condition> telling() {
            return words.stream()
                    .filter(word -> !word.isCommon())
                    .map(Word::condition)
                    .toList();
        }

        String some() {
            return words.stream().map(word -> "(" + word.query() + ")").collect(Collectors.joining(" | "));
        }

        /**
         * All of it, word after word. A passage's words stand in two forms one behind the other, so that its end and its
         * beginning seem to be neighbours: what has several words is looked at again.
         */
        Condition phrase() {
            Condition inOrder = new Condition("i.words @@ phraseto_tsquery('simple', ?)", List.of(typed.phrase()));
            if (words.size() > 1 || typed.phrase().split(" ").length > 2) {
                inOrder = new Condition(
                        "(" + inOrder.sql()
                                + " AND to_tsvector('simple', left(i.text, 60000)) @@ phraseto_tsquery('simple', ?))",
                        List.of(typed.phrase(), typed.phrase()));
            }
            Condition standing = inOrder;
            return clinging()
                    .map(within -> FoundPassages.joined(List.of(standing, within), " OR ", "(", ")"))
                    .orElse(standing);
        }

        /**
         * The phrase wherever it stands. Without a piece of three letters no index on parts finds it, and it is looked for
         * among the passages that have its words.
         */
        Optional<Condition> clinging() {
            Optional<Condition> anywhere =
                    typed.clingingPhrase().map(pattern -> new Condition("i.text ILIKE ?", List.of(pattern)));
            if (words.isEmpty() || Stream.of(typed.phrase().split(" ")).anyMatch(piece -> piece.length() >= PART)) {
                return anywhere;
            }
            String all = words.stream().map(word -> "(" + word.query() + ")").collect(Collectors.joining(" & "));
            Condition having = new Condition("i.words @@ ?::tsquery", List.of(all));
            return anywhere.map(pattern -> FoundPassages.joined(List.of(having, pattern), " AND ", "(", ")"));
        }

        /** How much of what was typed a passage has, 0 to 1, as an expression that takes the values of all terms. */
        String share(List<Condition> terms) {
            double all = words.stream().mapToDouble(Word::weight).sum();
            return terms.isEmpty()
                    ? "0"
                    : IntStream.range(0, terms.size())
                            .mapToObj(i -> words.get(i).weight() / all + " * ("
                                    + terms.get(i).sql() + ")::int")
                            .collect(Collectors.joining(" + "));
        }
    }

    /**
     * Which passages are ranked: all that have the phrase or a word that says something; where each word is common, some
     * that have all, or the phrase, or one.
     *
     * @param most of each kind where each word is common
     */
    private record FoundPassages(Asked asked, ScopeSql within, int most) {

        Condition condition() {
            List<Condition> telling = asked.telling();
            return telling.isEmpty() ? common() : either(Stream.concat(telling.stream(), Stream.of(asked.phrase())));
        }

        private static Condition either(Stream<Condition> conditions) {
            return joined(conditions.toList(), " OR ", "(", ")");
        }

        private Condition common() {
            List<Condition> some = new ArrayList<>(List.of(phrase()));
            asked.clinging().ifPresent(anywhere -> some.add(some(anywhere)));
            List<Condition> terms = asked.terms();
            if (terms.size() > 1) {
                some.add(some(joined(terms, " AND ", "", "")));
            }
            terms.forEach(term -> some.add(some(term)));
            return joined(some, " UNION ", "i.id IN (", ")");
        }

        private Condition some(Condition condition) {
            return limited(
                    "(SELECT i.id FROM item i WHERE i.kind = 1 AND %s AND %s LIMIT ?)", condition, List.of(), most);
        }

        /** The words one after another are searched for among those that have them anywhere. */
        private Condition phrase() {
            String words = asked.typed().phrase();
            return limited(
                    """
                    (SELECT had.id FROM (
                        SELECT i.id, i.words FROM item i WHERE i.kind = 1 AND %s AND %s LIMIT ?) had
                     WHERE had.words @@ phraseto_tsquery('simple', ?))
                    """,
                    new Condition("i.words @@ plainto_tsquery('simple', ?)", List.of(words)), List.of(words), READ);
        }

        private Condition limited(String sql, Condition condition, List<Object> after, int limit) {
            List<Object> values = new ArrayList<>(condition.values());
            values.addAll(within.values());
            values.add(limit);
            values.addAll(after);
            return new Condition(sql.formatted(condition.sql(), within.condition()), values);
        }

        private static Condition joined(List<Condition> conditions, String between, String before, String after) {
            return new Condition(
                    conditions.stream().map(Condition::sql).collect(Collectors.joining(between, before, after)),
                    conditions.stream().flatMap(each -> each.values().stream()).toList());
        }
    }
}
