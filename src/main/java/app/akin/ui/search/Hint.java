package app.akin.ui.search;

import app.akin.search.grammar.DateOffer;
import app.akin.search.grammar.Fault;
import app.akin.search.grammar.Key;
import app.akin.search.grammar.Token;
import app.akin.search.grammar.Typed;
import app.akin.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said below the field while somebody types.
 *
 * @param text one line; nothing where there is nothing to teach
 * @param warns whether something could not be understood
 * @param dates times that can be made a filter
 */
record Hint(Optional<String> text, boolean warns, List<DateOffer> dates) {

    static final Hint NONE = new Hint(Optional.empty(), false, List.of());

    static Hint of(Typed typed, Messages messages) {
        List<DateOffer> dates = typed.dates();
        Optional<Token.Misunderstood> fault = typed.misunderstood().stream().findFirst();
        if (fault.isPresent()) {
            String why = messages.get(key(fault.get().fault()));
            return new Hint(
                    Optional.of(messages.get("search.hint.fault", fault.get().text(), why)), true, dates);
        }
        Optional<Key> open = typed.openKey();
        if (open.isPresent()) {
            return new Hint(Optional.of(messages.get(key(open.get()))), false, dates);
        }
        if (typed.isComposed()) {
            return new Hint(Optional.of(messages.get("search.hint.understood", understood(typed))), false, dates);
        }
        return new Hint(
                typed.endsInMinus() ? Optional.of(messages.get("search.hint.minus")) : Optional.empty(), false, dates);
    }

    boolean isNothing() {
        return text.isEmpty() && dates.isEmpty();
    }

    private static String understood(Typed typed) {
        List<String> pieces = new ArrayList<>();
        typed.unwanted().forEach(words -> pieces.add("−" + words));
        typed.filters().forEach(filter -> pieces.add(typed.text().substring(filter.start(), filter.end())));
        return String.join(" · ", pieces);
    }

    private static String key(Key key) {
        return switch (key) {
            case TYPE -> "search.hint.type";
            case IN -> "search.hint.in";
            case AFTER -> "search.hint.after";
            case BEFORE -> "search.hint.before";
            case DATE -> "search.hint.date";
            case NAME -> "search.hint.name";
            case SIZE -> "search.hint.size";
            case CAMERA -> "search.hint.camera";
        };
    }

    private static String key(Fault fault) {
        return switch (fault) {
            case DATE -> "search.fault.date";
            case SIZE -> "search.fault.size";
            case TYPE -> "search.fault.type";
            case TYPES -> "search.fault.types";
            case UNWANTED -> "search.fault.unwanted";
        };
    }
}
