package app.akin.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.Labeled;
import javafx.util.Duration;

/** Says for a moment, on the button itself, that it did what it was pressed for. Only for the JavaFX thread. */
public final class Flash {

    private static final Duration MOMENT = Duration.seconds(2);
    private static final String BUSY = "akin.flash";

    private Flash() {}

    /** Shows {@code words} on {@code button} for two seconds; it never gets narrower meanwhile, so nothing beside it moves. */
    public static void say(Labeled button, String words) {
        if (button.getProperties().putIfAbsent(BUSY, true) != null) {
            return;
        }
        String usual = button.getText();
        double usualMinimum = button.getMinWidth();
        button.setMinWidth(button.getWidth());
        button.setText(words);
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(event -> {
            button.setText(usual);
            button.setMinWidth(usualMinimum);
            button.getProperties().remove(BUSY);
        });
        moment.play();
    }
}
