package app.akin.search;

import app.akin.model.Lane;
import app.akin.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question: words, pictures, items of the library, or several of them together.
 *
 * @param words what was typed, without surrounding white space; may be empty
 * @param examples pictures and items that the hits should be like
 * @param scope where to look
 * @param limit how many hits at most
 * @param off lanes that are not asked
 */
public record Query(String words, List<Example> examples, Scope scope, int limit, Set<Lane> off) {

    public static final int USUAL_LIMIT = 200;

    public Query {
        words = words.strip();
        examples = List.copyOf(examples);
        off = Set.copyOf(off);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** Every lane is asked. */
    public Query(String words, List<Example> examples, Scope scope, int limit) {
        this(words, examples, scope, limit, Set.of());
    }

    public static Query ofWords(String words) {
        return new Query(words, List.of(), Scope.EVERYTHING, USUAL_LIMIT);
    }

    public Query in(Scope newScope) {
        return new Query(words, examples, newScope, limit, off);
    }

    public Query with(Example example) {
        List<Example> more = new ArrayList<>(examples);
        more.add(example);
        return new Query(words, more, scope, limit, off);
    }

    public Query without(Lane lane) {
        Set<Lane> more = new HashSet<>(off);
        more.add(lane);
        return new Query(words, examples, scope, limit, more);
    }

    public Query atMost(int newLimit) {
        return new Query(words, examples, scope, newLimit, off);
    }

    /** Nothing is asked. */
    public boolean isBlank() {
        return words.isEmpty() && examples.isEmpty();
    }
}
