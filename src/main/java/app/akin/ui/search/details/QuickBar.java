package app.akin.ui.search.details;

import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Below a quick look: what is shown, which of how many, and what a mouse can do there. The keyboard stays on the wall. */
final class QuickBar extends HBox {

    private final Messages messages;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Button previous;
    private final Button next;
    private final Button pageBack;
    private final Button pageForward;
    private final Label page = new Label();
    private final Button smaller;
    private final Button larger;

    /** What its buttons do. */
    interface Actions {
        /** To the next card, or with -1 to the one before. */
        void go(int by);

        void zoomOut();

        void zoomIn();

        void pageBack();

        void pageForward();

        void close();
    }

    QuickBar(Messages messages, Actions actions) {
        this.messages = messages;
        setId("quickBar");
        getStyleClass().add("quick-bar");
        setAlignment(Pos.CENTER);
        previous = button("quickPrevious", "fltral-chevron-left-20", "quick.previous", () -> actions.go(-1));
        next = button("quickNext", "fltral-chevron-right-20", "quick.next", () -> actions.go(1));
        pageBack = button("quickPageBack", "fltral-chevron-up-20", "quick.page.back", actions::pageBack);
        pageForward = button("quickPageForward", "fltral-chevron-down-20", "quick.page.forward", actions::pageForward);
        smaller = button("quickSmaller", "fltrmz-zoom-out-20", "quick.zoom.out", actions::zoomOut);
        larger = button("quickLarger", "fltrmz-zoom-in-20", "quick.zoom.in", actions::zoomIn);
        name.getStyleClass().add("quick-name");
        count.setId("quickCount");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("caption", "quick-count");
        page.setId("quickPage");
        page.setMinWidth(USE_PREF_SIZE);
        page.getStyleClass().addAll("caption", "quick-count");
        for (Node each : List.of(pageBack, page, pageForward)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        turns(false);
        Button close = button("quickClose", "fltral-dismiss-20", "quick.close", actions::close);
        HBox right = new HBox(pageBack, page, pageForward, smaller, larger, close);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.spacingProperty().bind(spacingProperty());
        right.setMinWidth(USE_PREF_SIZE);
        // As wide as what is at the right, so that the name stands in the middle while there is room.
        Region left = new Region();
        left.setMinWidth(0);
        left.prefWidthProperty().bind(right.widthProperty());
        getChildren().addAll(left, room(), previous, name, count, next, room(), right);
        // A click beside a button is none on what lies above.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    private static Region room() {
        Region room = new Region();
        setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private Button button(String id, String icon, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.of(icon, 20));
        button.getStyleClass().add("icon-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setOnAction(e -> action.run());
        return button;
    }

    /**
     * One of several cards.
     *
     * @param index counted from 0
     * @param all how many there are to go to
     * @param goesOn whether more come behind the last of them
     */
    void show(String title, int index, int all, boolean goesOn) {
        name.setText(title);
        turns(false);
        place(index, all, goesOn);
    }

    /** The same card; what there is to go to has changed. */
    void place(int index, int all, boolean goesOn) {
        count.setText(messages.get(goesOn ? "quick.count.more" : "quick.count", index + 1, all));
        goes(all > 1);
        previous.setDisable(index <= 0);
        next.setDisable(index + 1 >= all);
    }

    /** Something that is no result. */
    void show(String title) {
        name.setText(title);
        count.setText("");
        turns(false);
        goes(false);
    }

    private void goes(boolean possible) {
        previous.setVisible(possible);
        next.setVisible(possible);
    }

    /** One of the pages of a document, from 1; of a single one nothing is said. */
    void page(int number, int all) {
        page.setText(messages.get("quick.page", number, all));
        pageBack.setDisable(number <= 1);
        pageForward.setDisable(number >= all);
        turns(all > 1);
    }

    private void turns(boolean possible) {
        for (Node each : List.of(pageBack, page, pageForward)) {
            each.setVisible(possible);
        }
    }

    void zooms(boolean possible) {
        smaller.setVisible(possible);
        larger.setVisible(possible);
    }
}
