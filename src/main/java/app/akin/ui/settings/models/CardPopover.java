package app.akin.ui.settings.models;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** What a model knows, in a popover beside the link that asked for it. */
public final class CardPopover {

    private static final double WIDTH = 440;
    private static final double HEIGHT = 320;

    private CardPopover() {}

    public static void show(String text, Node owner) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH - 40);
        label.getStyleClass().add("reading");
        ScrollPane scroll = new ScrollPane(label);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.getStyleClass().add("card-text");
        Popover popover = new Popover(scroll);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        popover.show(owner);
    }
}
