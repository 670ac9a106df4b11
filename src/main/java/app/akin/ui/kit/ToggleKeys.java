package app.akin.ui.kit;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/** Arrows go along buttons of which one is chosen, and press the next: by itself JavaFX would only mark it, and do nothing. */
public final class ToggleKeys {

    private ToggleKeys() {}

    /** @param buttons in the order of the eye */
    public static void along(List<? extends ToggleButton> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            int at = i;
            buttons.get(i).addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(buttons, at, key));
        }
    }

    private static void pressed(List<? extends ToggleButton> buttons, int at, KeyEvent key) {
        int step = switch (key.getCode()) {
            case UP, LEFT -> -1;
            case DOWN, RIGHT -> 1;
            default -> 0;
        };
        // With another key they mean something of the window, such as the way back.
        if (step == 0 || key.isAltDown() || key.isControlDown() || key.isMetaDown() || key.isShiftDown()) {
            return;
        }
        key.consume();
        int next = at + step;
        if (next >= 0 && next < buttons.size() && !buttons.get(next).isDisabled()) {
            buttons.get(next).fire();
            KeyFocus.to(buttons.get(next));
        }
    }
}
