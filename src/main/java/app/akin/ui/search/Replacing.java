package app.akin.ui.search;

import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Notices that somebody is about to put something in place of all words of a field: they are selected, and letters, the clipboard
 * or nothing comes. A syllable that is being composed is selected, too, and is none of that.
 */
final class Replacing {

    private final TextField field;
    private final Runnable replaced;
    private boolean composing;

    Replacing(TextField field, Runnable replaced) {
        this.field = field;
        this.replaced = replaced;
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
    }

    private void typed(KeyEvent event) {
        boolean letter = !event.getCharacter().isEmpty()
                && !Character.isISOControl(event.getCharacter().charAt(0));
        if (letter && !event.isShortcutDown()) {
            look();
        }
    }

    private void pressed(KeyEvent event) {
        boolean deletes = event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE;
        boolean brings = event.isShortcutDown() && (event.getCode() == KeyCode.V || event.getCode() == KeyCode.X);
        if (deletes || brings) {
            look();
        }
    }

    private void composed(InputMethodEvent event) {
        if (!composing) {
            look();
        }
        composing = !event.getComposed().isEmpty();
    }

    private void look() {
        boolean all = field.getSelection().getLength() == field.getLength();
        if (all && !field.getText().isBlank()) {
            replaced.run();
        }
    }
}
