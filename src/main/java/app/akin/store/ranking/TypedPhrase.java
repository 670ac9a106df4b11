package app.akin.store.ranking;

import app.akin.store.scope.SearchWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was typed, or a part of it that was quoted, as conditions on passages. */
record TypedPhrase(SearchWords typed, List<Word> words) {

    /**
     * A word that so many passages have says hardly anything: others are not counted, and it is not looked for alone beside
     * words that say more. So a question reads as many passages in a library of millions as in one of thousands.
     */
    static final int COMMON = 5_000;

    /** As many letters as the parts of the index on parts have. */
    private static final int PART = 3;

    /** On each word. */
    List<Condition> terms() {
        return words.stream().map(Word::condition).toList();
    }

    /** On each word that says something. */
    List<Condition> telling() {
        return words.stream()
                .filter(word -> !word.isCommon())
                .map(Word::condition)
                .toList();
    }

    /** A query for passages that have a word of it. */
    String some() {
        return queries(" | ");
    }

    private String queries(String between) {
        return words.stream().map(word -> "(" + word.query() + ")").collect(Collectors.joining(between));
    }

    /** All of it, word after word, or wherever it stands. */
    Condition phrase() {
        Condition inOrder = inOrder("i");
        return clinging()
                .map(within -> Condition.either(List.of(inOrder, within)))
                .orElse(inOrder);
    }

    /**
     * All of it, word after word. A passage's words stand in two forms one behind the other, so that its end and its
     * beginning seem to be neighbours: what has several words is looked at again.
     *
     * @param item the alias of its row
     */
    Condition inOrder(String item) {
        String order = item + ".words @@ phraseto_tsquery('simple', ?)";
        if (words.size() < 2 && typed.phrase().split(" ").length < 3) {
            return new Condition(order, List.of(typed.phrase()));
        }
        return new Condition(
                "(" + order + " AND to_tsvector('simple', left(" + item
                        + ".text, 60000)) @@ phraseto_tsquery('simple', ?))",
                List.of(typed.phrase(), typed.phrase()));
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
        Condition having = new Condition("i.words @@ ?::tsquery", List.of(queries(" & ")));
        return anywhere.map(pattern -> Condition.all(List.of(having, pattern)));
    }

    /** How much of it a passage has, 0 to 1, as an expression that takes the values of all {@link #terms}. */
    String share() {
        List<Condition> terms = terms();
        double all = words.stream().mapToDouble(Word::weight).sum();
        return terms.isEmpty()
                ? "0"
                : IntStream.range(0, terms.size())
                        .mapToObj(i -> words.get(i).weight() / all + " * ("
                                + terms.get(i).sql() + ")::int")
                        .collect(Collectors.joining(" + "));
    }

    /**
     * A typed word.
     *
     * @param query in PostgreSQL's notation
     * @param part a pattern, where the word may lie within others
     * @param passages that have it, counted up to {@link #COMMON}
     */
    record Word(String query, List<String> part, long passages) {

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
}
