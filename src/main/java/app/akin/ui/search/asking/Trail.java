package app.akin.ui.search.asking;

import app.akin.model.scope.Scope;
import app.akin.ui.search.wall.WallModel;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Where somebody has been, to go back and forth: each place as it looked when it was left. */
public final class Trail {

    private final WallModel wall;
    private BackAndForth<Place> history = new BackAndForth<>();
    private Predicate<Scope> goneBefore = scope -> false;
    private Predicate<Scope> gone = scope -> false;
    private final ReadOnlyBooleanWrapper backPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forwardPossible = new ReadOnlyBooleanWrapper();
    private DoubleSupplier scroll = () -> 0;
    private DoubleConsumer scrollTo = pixels -> {};

    /** What was shown, what of it was selected, and how far it was scrolled. */
    record Place(OnWall shown, Set<Long> selected, int focus, double scroll) {

        static Place at(OnWall shown) {
            return new Place(shown, Set.of(), -1, 0);
        }
    }

    Trail(WallModel wall) {
        this.wall = wall;
    }

    /** Lets it know the wall's scrolling. */
    public void scrolling(DoubleSupplier now, DoubleConsumer to) {
        scroll = now;
        scrollTo = to;
    }

    public ReadOnlyBooleanProperty backPossible() {
        return backPossible.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty forwardPossible() {
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

    /** From now on what lies in these is passed over. */
    void passOver(Predicate<Scope> nowGone) {
        gone = nowGone;
        changed();
    }

    Optional<Place> back() {
        return leaveBy(history::back);
    }

    Optional<Place> forward() {
        return leaveBy(history::forward);
    }

    private Optional<Place> leaveBy(Function<Predicate<Place>, Optional<Place>> step) {
        remember();
        Optional<Place> place = step.apply(leadsOn());
        changed();
        return place;
    }

    /** A place is there and shows something else: who was led away from one that is gone may come from where they are now. */
    private Predicate<Place> leadsOn() {
        Optional<Question> here = history.here().map(place -> place.shown().question());
        return place -> {
            Question question = place.shown().question();
            return !here.equals(Optional.of(question))
                    && !gone.or(goneBefore).test(question.query().scope());
        };
    }

    /** Takes on where another has been; answers the place one is at. */
    Optional<Place> goOn(Trail before) {
        before.remember();
        history = before.history;
        goneBefore = before.gone.or(before.goneBefore);
        changed();
        return history.here();
    }

    private void remember() {
        history.update(
                place -> new Place(place.shown(), wall.selectedProperty().get(), wall.focus(), scroll.getAsDouble()));
    }

    private void changed() {
        backPossible.set(history.canGoBack(leadsOn()));
        forwardPossible.set(history.canGoForward(leadsOn()));
    }

    /** Selects and scrolls as it was, once the wall shows it. */
    void restore(Place place) {
        wall.restore(place.selected(), place.focus());
        scrollTo.accept(place.scroll());
    }
}
