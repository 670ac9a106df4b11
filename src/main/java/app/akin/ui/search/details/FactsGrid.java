package app.akin.ui.search.details;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** Rows of a name and a value. */
final class FactsGrid {

    private static final double HELP_WIDTH = 360;

    /** A row, and what it means where that needs saying. */
    record Fact(String name, String value, Optional<String> help) {

        Fact(String name, String value) {
            this(name, value, Optional.empty());
        }
    }

    private FactsGrid() {}

    static void fill(GridPane grid, List<Fact> facts) {
        grid.getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            Label name = new Label(facts.get(row).name());
            name.getStyleClass().addAll("caption", "subtle", "fact-name");
            Label value = new Label(facts.get(row).value());
            value.getStyleClass().addAll("caption", "fact-value");
            value.setWrapText(true);
            facts.get(row).help().ifPresent(help -> explain(help, List.of(name, value)));
            grid.addRow(row, name, value);
        }
    }

    private static void explain(String help, List<Label> labels) {
        for (Label label : labels) {
            Tooltip tip = new Tooltip(help);
            tip.setWrapText(true);
            tip.setMaxWidth(HELP_WIDTH);
            label.setTooltip(tip);
            label.setAccessibleHelp(help);
        }
    }
}
