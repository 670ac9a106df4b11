package app.akin.ui.shell.bar;

import app.akin.ui.kit.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line of the sidebar: an icon, a name that is cut where there is no room, and what is said at its end. */
final class SidebarRow {

    private SidebarRow() {}

    static Button of(String id, String icon, String name, String end) {
        Label words = new Label(name, Icons.of(icon));
        words.getStyleClass().add("row-name");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label number = new Label(end);
        number.getStyleClass().add("row-count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(words, number);
        content.getStyleClass().add("row-content");
        Button row = new Button(null, content);
        row.setId(id);
        row.getStyleClass().add("nav-row");
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(16));
        return row;
    }
}
