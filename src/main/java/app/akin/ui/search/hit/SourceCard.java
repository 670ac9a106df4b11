package app.akin.ui.search.hit;

import app.akin.model.hit.Hit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which card of the wall a source is on. */
public final class SourceCard {

    private SourceCard() {}

    /** Its own, or the one of its document; nothing where it is on none. */
    public static OptionalInt of(Hit source, List<Hit> cards) {
        OptionalInt own = first(cards, card -> card.itemId() == source.itemId());
        return own.isPresent()
                ? own
                : first(cards, card -> card.file().contentId() == source.file().contentId());
    }

    private static OptionalInt first(List<Hit> cards, Predicate<Hit> wanted) {
        return IntStream.range(0, cards.size())
                .filter(i -> wanted.test(cards.get(i)))
                .findFirst();
    }
}
