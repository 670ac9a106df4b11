package app.akin.ui.settings.section;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Dresses the small word beside a name. */
public final class Tags {

    private static final List<String> STYLES = List.of("plain", "accent", "success", "warning", "danger");

    private Tags() {}

    public static void show(Label label, String words, String style) {
        label.setText(words);
        swap(label, STYLES, style);
    }

    /** Leaves {@code node} with exactly one of the {@code styles}. */
    public static void swap(Node node, List<String> styles, String wanted) {
        node.getStyleClass().removeAll(styles);
        node.getStyleClass().add(wanted);
    }
}
