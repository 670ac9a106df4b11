package app.akin.search;

import app.akin.model.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * A question: words, pictures, items of the library, or several of them together.
 *
 * @param words what was typed, without surrounding white space; may be empty
 * @param examples pictures and items that the hits should be like
 * @param scope where to look
 * @param limit how many hits at most
 */
public record Query(String words, List<Example> examples, Scope scope, int limit) {

    public static final int USUAL_LIMIT = 200;

    public Query {
        words = words.strip();
        examples = List.copyOf(examples);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    public static Query ofWords(String words) {
        return new Query(words, List.of(), Scope.EVERYTHING, USUAL_LIMIT);
    }

    public Query in(Scope newScope) {
        return new Query(words, examples, newScope, limit);
    }

    public Query with(Example example) {
        List<Example> more = new ArrayList<>(examples);
        more.add(example);
        return new Query(words, more, scope, limit);
    }

    /** Nothing is asked. */
    public boolean isBlank() {
        return words.isEmpty() && examples.isEmpty();
    }
}
