package app.akin.ui.settings.models;

import app.akin.settings.Settings;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Popovers;
import atlantafx.base.controls.Popover;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a model that ships with Akin knows and does not know, beside the link that asked for it; its words can be tried. */
public final class KnowsPopover {

    private static final double WIDTH = 440;

    private KnowsPopover() {}

    /**
     * Opens it.
     *
     * @param model the id of a model that ships with Akin
     * @param ask asks for the words that somebody wants to try
     */
    public static void show(String model, Messages messages, Node owner, Consumer<String> ask) {
        boolean reader = model.equals(Settings.READER);
        Popover popover = Popovers.pointing(Popover.ArrowLocation.TOP_LEFT);
        FlowPane words = new FlowPane(8, 8);
        for (String each :
                messages.get(reader ? "knows.reader.words" : "knows.iris.words").split(" \\| ")) {
            Button chip = new Button(each);
            chip.getStyleClass().add("chip");
            chip.setOnAction(e -> {
                popover.hide();
                ask.accept(each);
            });
            words.getChildren().add(chip);
        }
        VBox page = new Column();
        page.getChildren()
                .addAll(
                        heading(messages.get("knows.yes")),
                        text(messages.get(reader ? "knows.reader.yes" : "knows.iris.yes")),
                        text(messages.get("knows.try")),
                        words,
                        heading(messages.get("knows.no")));
        page.getStyleClass().add("knows");
        for (String each :
                messages.get(reader ? "knows.reader.no" : "knows.iris.no").split(" \\| ")) {
            Label line = text(each);
            line.setGraphic(Icons.of("fltral-dismiss-16", 16));
            page.getChildren().add(line);
        }
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setFocusTraversable(false);
        popover.setContentNode(scroll);
        popover.show(owner);
    }

    private static Label heading(String words) {
        Label label = text(words);
        label.getStyleClass().setAll("label", "strong");
        return label;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("reading");
        return label;
    }

    /** As high as its words are at the width that they get, which a popover does not ask for by itself. */
    private static final class Column extends VBox {

        private static final double MARGIN = 40;

        Column() {
            setMaxWidth(WIDTH - MARGIN);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? WIDTH - MARGIN : width);
        }
    }
}
