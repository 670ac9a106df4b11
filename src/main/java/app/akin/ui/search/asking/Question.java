package app.akin.ui.search.asking;

import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Query;
import app.akin.search.grammar.DateOffer;
import app.akin.search.grammar.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked: what stands in the field, the chips before it, and where to look.
 *
 * @param typed as typed, ready to ask; filters and words that are not wanted may be among it
 * @param chips words, pictures and items of the library, each with a weight
 * @param scope where
 * @param chosen what of that was chosen, and not typed: it stays when the words go
 */
public record Question(String typed, List<Part> chips, Scope scope, Scope chosen) {

    public static final Question NONE = new Question("", List.of(), Scope.EVERYTHING);

    public Question {
        chips = List.copyOf(chips);
    }

    /** Where it looks was chosen. */
    public Question(String typed, List<Part> chips, Scope scope) {
        this(typed, chips, scope, scope);
    }

    /** Asks with these alone. */
    public static Question like(List<Example> examples, Scope scope) {
        return new Question("", examples.stream().map(Part::of).toList(), scope);
    }

    /** What asks this: the first words in the field, all else as chips. */
    public static Question of(Query query) {
        List<Part> chips = new ArrayList<>(query.parts());
        Optional<Part> words = chips.stream()
                .filter(part -> part instanceof Part.Words && part.weight() == 1)
                .findFirst();
        words.ifPresent(chips::remove);
        return new Question(words.map(Part::label).orElse(""), chips, query.scope());
    }

    /** Nothing is asked for: the wall shows what was added last. */
    public boolean isBlank() {
        return query().isBlank();
    }

    /** What was typed, taken apart. */
    public Typed parsed() {
        return chips.stream().anyMatch(Part::isWanted) ? Typed.besideOthers(typed) : Typed.of(typed);
    }

    public Query query() {
        Typed parsed = parsed();
        List<Part> parts = new ArrayList<>(List.of(Part.of(parsed.words())));
        parts.addAll(chips);
        parsed.unwanted().forEach(words -> parts.add(Part.of(words).weighing(-1)));
        return new Query(parts, parsed.scope().over(scope), Query.USUAL_LIMIT);
    }

    /** The same, with what was understood of the field as chips and filters; only words stay in the field. */
    public Question settled() {
        Typed parsed = parsed();
        if (!parsed.isComposed()) {
            return this;
        }
        List<Part> more = new ArrayList<>(chips);
        parsed.unwanted().stream()
                .map(words -> Part.of(words).weighing(-1))
                .filter(part -> !more.contains(part))
                .forEach(more::add);
        return new Question(parsed.words(), more, parsed.scope().over(scope), chosen);
    }

    /** The same in another part of the library; filters in the field go on to count. */
    public Question in(Scope newScope) {
        Question settled = settled();
        return new Question(
                settled.typed, settled.chips, parsed().scope().over(newScope), chosen.following(scope, newScope));
    }

    /** The same without its words, and without the filters that were typed with them. */
    public Question wordless() {
        return new Question("", chips, chosen);
    }

    /** Whether there are filters that were typed. */
    public boolean hasTypedFilters() {
        return !scope.equals(chosen);
    }

    /** The same without any filter. */
    public Question everywhere() {
        Question settled = settled();
        return new Question(settled.typed, settled.chips, Scope.EVERYTHING);
    }

    /** Without the words for a time, and only of that time. */
    public Question narrowed(DateOffer offer) {
        return new Question(offer.without(typed), chips, scope.dated(offer.dates()), chosen);
    }

    /** With these as well, each once. */
    public Question and(List<Example> examples, boolean wanted) {
        List<Part> more = new ArrayList<>(chips);
        for (Example example : examples) {
            more.removeIf(
                    part -> part instanceof Part.Like like && like.example().equals(example));
            more.add(Part.of(example).weighing(wanted ? 1 : -1));
        }
        return new Question(typed, more, scope, chosen);
    }

    /** With a chip in place of the words. */
    public Question weighed() {
        Question settled = settled();
        if (settled.typed.isBlank()) {
            return settled;
        }
        List<Part> more = new ArrayList<>(settled.chips);
        more.add(Part.of(settled.typed));
        return new Question("", more, settled.scope, chosen);
    }

    /** All words that are wanted, without filters and the like. */
    public String words() {
        return query().words();
    }

    /** The pictures and items that are wanted. */
    public List<Example> examples() {
        return query().examples();
    }

    /** What it is called in titles: pictures' names and words, and what is not wanted behind a minus. */
    public String label() {
        StringBuilder label = new StringBuilder();
        List<Part> parts = query().parts();
        parts.stream()
                .filter(part -> part.isWanted() && part instanceof Part.Like)
                .forEach(part -> join(label, part));
        parts.stream()
                .filter(part -> part.isWanted() && part instanceof Part.Words)
                .forEach(part -> join(label, part));
        parts.stream()
                .filter(Part::isUnwanted)
                .forEach(part -> label.append(label.isEmpty() ? "− " : " − ").append(part.label()));
        return label.toString();
    }

    private static void join(StringBuilder label, Part part) {
        label.append(label.isEmpty() ? "" : " + ").append(part.label());
    }

    /** Whether {@code earlier} is only this question half typed, or the other way round; or the same, settled. */
    public boolean refines(Question earlier) {
        boolean grows = typed.startsWith(earlier.typed) || earlier.typed.startsWith(typed);
        boolean same = chips.equals(earlier.chips) && scope.equals(earlier.scope);
        return !isBlank() && !earlier.isBlank() && (grows && same || query().equals(earlier.query()));
    }
}
