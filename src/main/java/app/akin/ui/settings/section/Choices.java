package app.akin.ui.settings.section;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
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
}
