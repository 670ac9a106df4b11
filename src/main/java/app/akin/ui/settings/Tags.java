package app.akin.ui.settings;

import app.akin.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Dresses the small word beside a name. */
public final class Tags {

    private static final List<String> STYLES = List.of("plain", "accent", "success", "warning", "danger");

    private Tags() {}

    public static void show(Label label, Optional<ModelCard.Tag> tag, Messages messages) {
        label.setVisible(tag.isPresent());
        label.setManaged(tag.isPresent());
        tag.ifPresent(word -> show(label, messages.get(word.key()), word.style()));
    }

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
