package app.akin.ui.search;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Rows of a name and a value. */
final class FactsGrid {

    /** A row. */
    record Fact(String name, String value) {}

    private FactsGrid() {}

    static void fill(GridPane grid, List<Fact> facts) {
        grid.getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            Label name = new Label(facts.get(row).name());
            name.getStyleClass().addAll("caption", "subtle", "fact-name");
            Label value = new Label(facts.get(row).value());
            value.getStyleClass().addAll("caption", "fact-value");
            value.setWrapText(true);
            grid.addRow(row, name, value);
        }
    }
}
