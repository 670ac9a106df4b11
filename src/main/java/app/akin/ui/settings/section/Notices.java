package app.akin.ui.settings.section;

import app.akin.ui.kit.Fx;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** Shows a notice in a label that is only there when there is something to say. */
public final class Notices {

    private static final List<String> STYLES = List.of("muted", "success", "danger");

    private Notices() {}

    public static void bind(Label label, ObservableValue<Notice> notice) {
        label.setAccessibleRole(AccessibleRole.TEXT);
        notice.addListener((property, old, now) -> show(label, now));
        show(label, notice.getValue());
    }

    private static void show(Label label, Notice notice) {
        label.setText(notice.text());
        Fx.present(label, !notice.isEmpty());
        Tags.swap(
                label,
                STYLES,
                switch (notice.kind()) {
                    case BUSY -> "muted";
                    case GOOD -> "success";
                    case BAD -> "danger";
                });
    }
}
