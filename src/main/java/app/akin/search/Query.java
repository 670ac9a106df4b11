package app.akin.search;

import app.akin.model.Kind;
import app.akin.model.hit.Lane;
import app.akin.model.scope.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question: words, pictures, items of the library, or several of them together, each with a weight.
 *
 * @param parts what the hits should be like, and what they should not be like, each once
 * @param scope where to look
 * @param limit how many hits at most
 * @param off lanes that are not asked
 */
public record Query(List<Part> parts, Scope scope, int limit, Set<Lane> off) {

    public static final int USUAL_LIMIT = 200;

    public Query {
        parts = parts.stream()
                .filter(part ->
                        !(part instanceof Part.Words words && words.text().isEmpty()))
                .distinct()
                .toList();
        off = Set.copyOf(off);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** Every lane is asked. */
    public Query(List<Part> parts, Scope scope, int limit) {
        this(parts, scope, limit, Set.of());
    }

    /** Words and examples that count the same. */
    public Query(String words, List<Example> examples, Scope scope, int limit) {
        this(
                Stream.concat(Stream.of(Part.of(words)), examples.stream().map(Part::of))
                        .toList(),
                scope,
                limit);
    }

    public static Query ofWords(String words) {
        return new Query(words, List.of(), Scope.EVERYTHING, USUAL_LIMIT);
    }

    public Query in(Scope newScope) {
        return new Query(parts, newScope, limit, off);
    }

    public Query with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Query(more, scope, limit, off);
    }

    public Query with(Example example) {
        return with(Part.of(example));
    }

    public Query without(Lane lane) {
        Set<Lane> more = new HashSet<>(off);
        more.add(lane);
        return new Query(parts, scope, limit, more);
    }

    boolean asks(Kind kind) {
        return scope.kind().isEmpty() || scope.kind().get() == kind;
    }

    boolean asks(Lane lane) {
        return !off.contains(lane);
    }

    /** All words that are wanted, as typed. */
    public String words() {
        return parts.stream()
                .filter(part -> part instanceof Part.Words && part.isWanted())
                .map(Part::label)
                .collect(Collectors.joining(" "));
    }

    /** The pictures and items that the hits should be like. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Like like && like.isWanted()) {
                examples.add(like.example());
            }
        }
        return examples;
    }

    public Query atMost(int newLimit) {
        return new Query(parts, scope, newLimit, off);
    }

    /** Nothing is wanted: at most it is said what is not. */
    public boolean isBlank() {
        return parts.stream().noneMatch(Part::isWanted);
    }
}
