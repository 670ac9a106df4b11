package app.akin.ui.search.asking;

import app.akin.model.Scope;
import app.akin.search.Example;
import app.akin.search.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked: the words in the field, the chips before them, and where to look.
 *
 * @param words as typed, ready to ask
 * @param examples the chips
 * @param scope where
 */
public record Question(String words, List<Example> examples, Scope scope) {

    public static final Question NONE = new Question("", List.of(), Scope.EVERYTHING);

    public Question {
        examples = List.copyOf(examples);
    }

    /** Nothing is asked: the wall shows what was added last. */
    public boolean isBlank() {
        return words.isEmpty() && examples.isEmpty();
    }

    Query query() {
        return new Query(words, examples, scope, Query.USUAL_LIMIT);
    }

    /** What it is called in titles: its words, or its pictures' names. */
    public String label() {
        return Stream.concat(examples.stream().map(Example::label), words.isEmpty() ? Stream.empty() : Stream.of(words))
                .collect(Collectors.joining(" + "));
    }

    /** Whether {@code earlier} is only this question half typed, or the other way round. */
    boolean refines(Question earlier) {
        boolean grows = words.startsWith(earlier.words) || earlier.words.startsWith(words);
        return !isBlank()
                && !earlier.isBlank()
                && grows
                && examples.equals(earlier.examples)
                && scope.equals(earlier.scope);
    }
}
