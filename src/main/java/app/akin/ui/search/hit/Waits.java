package app.akin.ui.search.hit;

import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Says when an answer is late, and when it is so late that the reason should be said. */
public final class Waits {

    private static final Duration LATE = Duration.ofMillis(250);
    private static final Duration SLOWNESS = Duration.ofSeconds(2);

    private final Background background;
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Slow> slow = new ReadOnlyObjectWrapper<>(Slow.NO);
    private TaskRunner.Scheduled lateness = () -> {};
    private TaskRunner.Scheduled slowness = () -> {};
    private boolean everAnswered;

    public Waits(Background background) {
        this.background = background;
    }

    public ReadOnlyBooleanProperty late() {
        return late.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Slow> slow() {
        return slow.getReadOnlyProperty();
    }

    /** A question was asked; {@code awaited} says whether it still is without an answer. */
    public void begin(BooleanSupplier awaited) {
        lateness.cancel();
        slowness.cancel();
        lateness = background.after(LATE, () -> late.set(awaited.getAsBoolean()));
        slowness = background.after(SLOWNESS, () -> {
            if (awaited.getAsBoolean()) {
                // The first answer of all waits for the model to be loaded; later ones only for the database.
                slow.set(everAnswered ? Slow.LIBRARY : Slow.MODEL);
            }
        });
    }

    /** Nothing is awaited any more. */
    public void answered(boolean really) {
        everAnswered |= really;
        lateness.cancel();
        slowness.cancel();
        late.set(false);
        slow.set(Slow.NO);
    }
}
