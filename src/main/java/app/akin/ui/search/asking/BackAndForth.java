package app.akin.ui.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    public boolean canGoBack() {
        return at > 0;
    }

    public boolean canGoForward() {
        return at < places.size() - 1;
    }

    public P back() {
        at--;
        return places.get(at);
    }

    public P forward() {
        at++;
        return places.get(at);
    }
}
