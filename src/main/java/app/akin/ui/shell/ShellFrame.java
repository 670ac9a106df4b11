package app.akin.ui.shell;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Puts the window's regions in their places. */
final class ShellFrame {

    private final StackPane root = new StackPane();
    private final LateLine lateLine = new LateLine();
    private final Region statusBar;
    private final PageHost pages;

    /**
     * @param below what fills the window between the bars
     * @param dragging whether something is dragged over the window
     * @param spoken says news to screen readers; takes no room
     */
    ShellFrame(ShellBars bars, StackPane below, PageHost pages, ObservableBooleanValue dragging, Node spoken) {
        statusBar = bars.statusNode();
        this.pages = pages;
        // The keyboard goes through them in the order in which they are put there.
        BorderPane frame = new BorderPane();
        StackPane lineOver = new StackPane(lateLine);
        lineOver.setMaxHeight(0);
        VBox above = new VBox(bars.topNode(), lineOver, bars.bannerNode());
        // What is said below the field lies over a banner, and over what the window shows.
        bars.topNode().setViewOrder(-1);
        above.setViewOrder(-1);
        frame.setTop(above);
        frame.setCenter(below);
        // The status bar lies under the drop halves: they fill everything below the top bar.
        frame.setBottom(statusBar);
        statusBar.visibleProperty().bind(Bindings.not(dragging));
        statusBar.managedProperty().bind(statusBar.visibleProperty());
        root.setId("shell");
        root.getStyleClass().add("shell");
        root.getStylesheets()
                .add(Objects.requireNonNull(ShellFrame.class.getResource("shell.css"))
                        .toExternalForm());
        StackPane.setAlignment(pages.popover(), Pos.BOTTOM_LEFT);
        root.getChildren().addAll(spoken, frame, pages.popover());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedElsewhere);
    }

    StackPane root() {
        return root;
    }

    LateLine lateLine() {
        return lateLine;
    }

    private void pressedElsewhere(MouseEvent event) {
        if (pages.popover().isVisible() && !isOn(pages.popover(), event) && !isOn(statusBar, event)) {
            pages.closePopover();
        }
    }

    private static boolean isOn(Node node, MouseEvent event) {
        return node.localToScene(node.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY());
    }
}
