package app.akin.ui.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The places behind and ahead of the one that is shown, the oldest forgotten. A question that only goes on typing the one
 * before takes its place.
 *
 * @param <P> a place
 */
final class BackAndForth<P> {

    private static final int LONGEST = 50;

    private final List<P> places = new ArrayList<>();
    private int at = -1;

    /** The place one is at. */
    public Optional<P> here() {
        return at < 0 ? Optional.empty() : Optional.of(places.get(at));
    }

    /** Goes to a new place; what lay ahead is forgotten. */
    public void go(P place) {
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > LONGEST) {
            places.removeFirst();
        }
        at = places.size() - 1;
    }

    /** Writes down how the present place looks now. */
    public void update(UnaryOperator<P> change) {
        if (at >= 0) {
            places.set(at, change.apply(places.get(at)));
        }
    }

    /** @param there of places: all others are passed over */
    public boolean canGoBack(Predicate<P> there) {
        return next(-1, there).isPresent();
    }

    public boolean canGoForward(Predicate<P> there) {
        return next(1, there).isPresent();
    }

    /** Goes to the nearest place behind, if there is one. */
    public Optional<P> back(Predicate<P> there) {
        return go(next(-1, there));
    }

    public Optional<P> forward(Predicate<P> there) {
        return go(next(1, there));
    }

    private Optional<P> go(OptionalInt to) {
        at = to.orElse(at);
        return to.isPresent() ? here() : Optional.empty();
    }

    private OptionalInt next(int step, Predicate<P> there) {
        return IntStream.iterate(at + step, i -> i >= 0 && i < places.size(), i -> i + step)
                .filter(i -> there.test(places.get(i)))
                .findFirst();
    }
}
