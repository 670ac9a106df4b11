package app.akin.store.ranking;

import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.scope.SearchWords;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lane of file names. What is called exactly so comes first, then names with all of the words, names with some of them,
 * and last names with words that hold them or may be a slip of the pen away. Each of these is looked up no further than to a
 * bound ({@link SomeNames}), so that a name takes no longer among a million files than among thousands.
 */
public final class NameRanking {

    private static final String BARE = "regexp_replace(f.name_key, ' [^ ]+$', '')";

    /** As much of a name as its index has. */
    private static final int INDEXED = 200;

    /** Of one typed word so many others that are like it; a slip of the pen is among the likest. */
    private static final int ALIKE = 8;

    /** A sentence has many words, a name few. */
    private static final int MOST_WORDS = 8;

    private static final String ASKED = TextRanking.WORDS + "SELECT query::text, stem, part FROM word ORDER BY at";

    private static final String LIKE_TYPED = """
        SELECT word FROM (
            SELECT word FROM name_word WHERE word %%> ? UNION SELECT word FROM name_word WHERE word LIKE ?%s
        ) each ORDER BY word_similarity(?, word) DESC, length(word), word LIMIT ?
        """;

    /** The index on parts has none that is shorter. */
    private static final int PART = 3;

    /** Words with other letters than those of ASCII, which have an index of their own. */
    private static final String CLINGING = " AND octet_length(word) > length(word)";

    /** What a name has of the words, where that is not known by now; likeness is dear to find out, and only where it was the reason. */
    private static final String RANKED = """
        WITH typed AS MATERIALIZED (
            SELECT query::tsquery AS query, stem, part FROM unnest(?::text[], ?::text[], ?::text[]) AS t(query, stem, part)
        ), found AS MATERIALIZED (
            SELECT id, max(why) AS why, bool_or(why = 0) AS alike FROM (%s) each GROUP BY id
        ), named AS (
            SELECT f.content_id, max(CASE n.why WHEN 3 THEN 2 WHEN 2 THEN 1 ELSE (
                SELECT sum(CASE WHEN f.name_key LIKE t.part OR name.words @@ t.query THEN 1
                                WHEN n.alike AND word_similarity(t.stem, f.name_key) >= 0.5
                                THEN 0.5 * word_similarity(t.stem, f.name_key) ELSE 0 END) / count(*)
                FROM typed t) END) AS score
            FROM found n JOIN file f ON f.id = n.id
            CROSS JOIN LATERAL (SELECT CASE WHEN n.why < 2 THEN %s END AS words OFFSET 0) name
            GROUP BY f.content_id
        )
        SELECT i.id, i.content_id, n.score FROM named n JOIN item i ON i.content_id = n.content_id AND i.ordinal = 0
        WHERE n.score > 0 AND %s ORDER BY n.score DESC, i.id LIMIT ?
        """;

    /** Scores: 2 for what is called exactly so, else the share of the words that are in the name; half for alike ones. */
    List<RankedItem> byName(Connection connection, SearchWords asked, Scope scope, int limit) throws SQLException {
        Optional<Question> question = question(connection, asked, scope, limit);
        return question.isEmpty()
                ? List.of()
                : Statements.list(
                        connection,
                        question.get().sql(),
                        TextRanking::ranked,
                        question.get().values().toArray());
    }

    /** The one statement that answers; nothing where nothing that says anything was typed. */
    public Optional<Question> question(Connection connection, SearchWords asked, Scope scope, int limit)
            throws SQLException {
        List<Typed> words = Statements.list(
                connection,
                ASKED,
                row -> new Typed(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))),
                TextRanking.words(connection, asked).toArray());
        List<Typed> looked = words.subList(0, Math.min(MOST_WORDS, words.size()));
        Statements.update(connection, "SET LOCAL enable_seqscan = off"); // how far one would have to read nobody knows
        Candidates candidates = new Candidates(connection, scope, limit);
        candidates.exactly(asked.key());
        if (candidates.havingAll(looked, looked.size() == words.size()) < limit) {
            for (Typed word : candidates.names.telling(looked, Typed::query)) {
                candidates.having(word);
                candidates.alike(alike(connection, word.stem()));
            }
        }
        ScopeSql within = ScopeSql.of(scope, "i.content_id", "i.kind");
        List<Object> values = new ArrayList<>();
        values.add(Statements.texts(connection, words.stream().map(Typed::query).toList()));
        values.add(Statements.texts(connection, words.stream().map(Typed::stem).toList()));
        values.add(connection.createArrayOf(
                "text", words.stream().map(word -> word.part().orElse(null)).toArray()));
        values.addAll(candidates.values);
        values.addAll(within.values());
        values.add(limit);
        String sql =
                RANKED.formatted(String.join(" UNION ALL ", candidates.parts), SomeNames.OF_NAME, within.condition());
        return Optional.of(new Question(sql, values));
    }

    /**
     * Those that share parts with it and are no slip of it are other words: "cannon" is not like "cat". One or two letters of
     * ASCII are looked for only where a word begins.
     */
    private static List<String> alike(Connection connection, String stem) throws SQLException {
        boolean isPart = stem.length() >= PART;
        boolean isAscii = stem.chars().allMatch(letter -> letter < 0x80);
        String holding = SearchWords.escaped(stem) + "%";
        List<String> sharing = Statements.list(
                connection,
                LIKE_TYPED.formatted(isPart || isAscii ? "" : CLINGING),
                row -> row.getString(1),
                stem,
                isPart || !isAscii ? "%" + holding : holding,
                stem,
                ALIKE);
        return sharing.stream()
                .filter(word -> !word.equals(stem) && Slip.between(stem, word))
                .toList();
    }

    /** SQL with the values it takes. */
    public record Question(String sql, List<Object> values) {

        public Question {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * @param query in PostgreSQL's notation
     * @param stem without a particle
     * @param part a pattern, where the word may lie within others
     */
    private record Typed(String query, String stem, Optional<String> part) {}

    /** Where files may come from, each up to a bound. */
    private static final class Candidates {

        private final SomeNames names;
        private final int limit;
        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Candidates(Connection connection, Scope scope, int limit) {
            names = new SomeNames(connection, scope, limit);
            this.limit = limit;
        }

        void exactly(String key) {
            List<Object> called = List.of(key.substring(0, Math.min(INDEXED, key.length())), key);
            add(Why.EXACT, "left(f.name_key, %d) = ? AND f.name_key = ?".formatted(INDEXED), called);
            add(
                    Why.EXACT,
                    "left(%1$s, %2$d) = ? AND %1$s = ? AND f.name LIKE '%%.%%'".formatted(BARE, INDEXED),
                    called);
        }

        /**
         * @param all whether these are all that was typed
         * @return how many there are
         */
        int havingAll(List<Typed> words, boolean all) throws SQLException {
            String query = words.stream().map(word -> "(" + word.query() + ")").collect(Collectors.joining(" & "));
            return words.isEmpty() ? 0 : add(all ? Why.ALL_WORDS : Why.WORDS, names.having(query));
        }

        void having(Typed word) throws SQLException {
            int found = add(Why.WORDS, names.having(word.query()));
            word.part().filter(_ -> found < limit).ifPresent(this::holding);
        }

        void alike(List<String> others) throws SQLException {
            if (!others.isEmpty()) {
                String any = others.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
                add(Why.ALIKE, names.having(any));
            }
        }

        /**
         * A part of three letters or more has an index; a shorter one is found where a word begins with it. Where enough
         * names have the word itself, those that have it within another are not needed.
         */
        private void holding(String pattern) {
            if (pattern.length() > 4) {
                add(Why.WORDS, "f.name_key LIKE ?", List.of(pattern));
            }
        }

        private int add(Why why, List<Long> files) throws SQLException {
            parts.add("(SELECT id, %d AS why FROM unnest(?::bigint[]) id)".formatted(why.ordinal()));
            values.add(names.numbers(files));
            return files.size();
        }

        private void add(Why why, String condition, List<Object> taken) {
            parts.add("(SELECT id, %d AS why FROM (%s) id)".formatted(why.ordinal(), names.sql(condition)));
            values.addAll(names.values(taken));
        }
    }

    /** Why a file may be meant, the best reason last; {@link #RANKED} counts on the order. */
    private enum Why {
        ALIKE,
        WORDS,
        ALL_WORDS,
        EXACT
    }
}
