package app.akin.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** Fills a box of choices with values that have words. */
public final class Choices {

    private Choices() {}

    public static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        box.getItems().setAll(values);
    }

    /**
     * Tells of a choice once its list closes: while arrows move in it nothing is chosen, and Escape leaves what was.
     *
     * @param chosen what to do with another value than the one before
     */
    public static <T> void onChosen(ComboBox<T> box, Consumer<T> chosen) {
        AtomicReference<T> before = new AtomicReference<>();
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean moves = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
            if (moves && !box.isShowing()) {
                box.show();
                event.consume();
            }
        });
        box.skinProperty().addListener((property, old, skin) -> {
            if (skin instanceof ComboBoxListViewSkin<?> made) {
                made.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        box.setValue(before.get());
                        box.hide();
                        event.consume();
                    }
                });
            }
        });
        box.showingProperty().addListener((property, was, showing) -> {
            if (showing) {
                before.set(box.getValue());
            } else if (!Objects.equals(before.get(), box.getValue())) {
                chosen.accept(box.getValue());
            }
        });
    }
}
