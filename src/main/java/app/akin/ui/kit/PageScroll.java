package app.akin.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A page that is at least as high as its place, so that it can centre itself, and scrolls when it needs more. Nothing in
 * it is ever squeezed: wrapped words keep all their lines.
 */
public final class PageScroll extends ScrollPane {

    public PageScroll() {
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        contentProperty().addListener((property, old, content) -> stretch(content));
    }

    private void stretch(Node content) {
        if (content instanceof Region region) {
            region.minHeightProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.floor(getViewportBounds().getHeight()), viewportBoundsProperty()));
        }
    }
}
