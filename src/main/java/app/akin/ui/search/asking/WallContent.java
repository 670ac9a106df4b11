package app.akin.ui.search.asking;

import app.akin.model.hit.Hit;
import app.akin.ui.search.wall.WallModel;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the wall shows: arrived at by a question, then shown more or less of. */
public final class WallContent {

    private final WallModel wall;
    private final AnswerWall answers;
    private final Trail trail;
    private final ReadOnlyObjectWrapper<OnWall> shown = new ReadOnlyObjectWrapper<>(new OnWall.Waiting(Question.NONE));

    WallContent(WallModel wall, AnswerWall answers, Trail trail) {
        this.wall = wall;
        this.answers = answers;
        this.trail = trail;
    }

    public ReadOnlyObjectProperty<OnWall> shown() {
        return shown.getReadOnlyProperty();
    }

    OnWall now() {
        return shown.get();
    }

    boolean isHome() {
        return shown.get() instanceof OnWall.Home;
    }

    /** It is there already, or is laid on the wall by whoever calls. */
    void set(OnWall next) {
        shown.set(next);
    }

    /** Goes on to {@code next}; what was before lies behind it. */
    void arrive(OnWall next) {
        trail.arrive(shown.get(), next);
        shown.set(next);
    }

    /** It was left out of the library: it goes from the wall, which else stays as it is. */
    public void takeAway(Hit gone) {
        change(found -> found.without(gone));
        wall.takeAway(gone);
    }

    /** A sentence of this document answers the question: it is no weaker match, whatever the search thought of it. */
    public void answeredBy(Hit sentence) {
        if (shown.get() instanceof OnWall.Found found && found.answeredBy(sentence) != found) {
            change(now -> now.answeredBy(sentence));
        }
    }

    /** Shows or hides what stands below the line. */
    public void showWeaker(boolean wanted) {
        change(found -> found.with(found.opening().weaker(wanted)));
    }

    /** Shows what else is on a card behind its first, or hides it again. */
    public void toggleDocument(Hit hit) {
        change(found -> found.with(found.opening().toggled(hit.file().contentId())));
    }

    /** Where an answer is shown. */
    void change(UnaryOperator<OnWall.Found> other) {
        if (shown.get() instanceof OnWall.Found found) {
            OnWall.Found changed = other.apply(found);
            trail.update(changed);
            answers.refresh(changed);
            shown.set(changed);
        }
    }
}
