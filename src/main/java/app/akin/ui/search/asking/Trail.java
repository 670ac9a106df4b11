package app.akin.ui.search.asking;

import app.akin.ui.search.wall.WallModel;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Where somebody has been, to go back and forth: each place as it looked when it was left. */
final class Trail {

    private final WallModel wall;
    private BackAndForth<Place> history = new BackAndForth<>();
    private final ReadOnlyBooleanWrapper backPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forwardPossible = new ReadOnlyBooleanWrapper();
    private DoubleSupplier scroll = () -> 0;
    private DoubleConsumer scrollTo = pixels -> {};

    /** What was shown, what of it was selected, and how far it was scrolled. */
    public record Place(OnWall shown, Set<Long> selected, int focus, double scroll) {

        static Place at(OnWall shown) {
            return new Place(shown, Set.of(), -1, 0);
        }
    }

    Trail(WallModel wall) {
        this.wall = wall;
    }

    /** Lets it know the wall's scrolling. */
    void scrolling(DoubleSupplier now, DoubleConsumer to) {
        scroll = now;
        scrollTo = to;
    }

    ReadOnlyBooleanProperty backPossible() {
        return backPossible.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty forwardPossible() {
        return forwardPossible.getReadOnlyProperty();
    }

    /** Goes on from {@code before} to {@code next}, or takes its place where that only goes on typing the same. */
    void arrive(OnWall before, OnWall next) {
        boolean instead = before instanceof OnWall.Waiting || next.question().refines(before.question());
        boolean fromHome = history.here()
                .filter(place -> place.shown() instanceof OnWall.Home)
                .isPresent();
        remember();
        if (instead && history.here().isPresent() && !fromHome) {
            history.update(old -> Place.at(next));
        } else {
            history.go(Place.at(next));
        }
        changed();
    }

    /** More or less of the same is shown here now. */
    void update(OnWall now) {
        history.update(place -> new Place(now, place.selected(), place.focus(), place.scroll()));
    }

    Optional<Place> back() {
        return history.canGoBack() ? leaveFor(true) : Optional.empty();
    }

    Optional<Place> forward() {
        return history.canGoForward() ? leaveFor(false) : Optional.empty();
    }

    private Optional<Place> leaveFor(boolean back) {
        remember();
        Place place = back ? history.back() : history.forward();
        changed();
        return Optional.of(place);
    }

    /** Takes on where another has been; answers the place one is at. */
    Optional<Place> goOn(Trail before) {
        before.remember();
        history = before.history;
        changed();
        return history.here();
    }

    private void remember() {
        history.update(
                place -> new Place(place.shown(), wall.selectedProperty().get(), wall.focus(), scroll.getAsDouble()));
    }

    private void changed() {
        backPossible.set(history.canGoBack());
        forwardPossible.set(history.canGoForward());
    }

    /** Selects and scrolls as it was, once the wall shows it. */
    void restore(Place place) {
        wall.restore(place.selected(), place.focus());
        scrollTo.accept(place.scroll());
    }
}
