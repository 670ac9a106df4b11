package app.akin.ui.settings.server;

import app.akin.model.server.ServerFinding;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.ServerWords;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One finding with the sign of its weight. */
final class FindingLine extends HBox {

    FindingLine(ServerFinding finding, Messages messages) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("check-line");
        FontIcon icon = new FontIcon(
                switch (finding.fact().weight()) {
                    case GOOD -> "fltral-checkmark-circle-20";
                    case NOTE -> "fltral-info-20";
                    case BAD -> "fltral-error-circle-20";
                });
        icon.getStyleClass()
                .addAll(
                        "icon-20",
                        switch (finding.fact().weight()) {
                            case GOOD -> "success";
                            case NOTE -> "warning";
                            case BAD -> "danger";
                        });
        Label words = new Label(ServerWords.of(finding, messages));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }
}
