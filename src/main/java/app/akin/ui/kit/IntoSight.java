package app.akin.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a page so that a part of it that appears is seen: a question below its lower edge would wait for nobody. */
public final class IntoSight {

    /** Below what appears, in pixels. */
    private static final double BELOW = 16;

    private IntoSight() {}

    /** From now on, whenever {@code part} becomes visible. */
    public static void whenShown(Node part) {
        part.visibleProperty().addListener((property, old, now) -> {
            if (now) {
                // Its place is known once the page is laid out.
                Platform.runLater(() -> show(part));
            }
        });
    }

    private static void show(Node part) {
        for (Node up = part.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane page && page.getContent() != null) {
                page.applyCss();
                page.layout();
                scroll(page, part);
                return;
            }
        }
    }

    /** No farther than needed, and not so far that its beginning is lost. */
    private static void scroll(ScrollPane page, Node part) {
        Bounds bounds = page.getContent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double seen = page.getViewportBounds().getHeight();
        double hidden = page.getContent().getLayoutBounds().getHeight() - seen;
        double from = page.getVvalue() * hidden;
        double wanted = Math.min(bounds.getMaxY() + BELOW - seen, bounds.getMinY());
        if (hidden > 0 && wanted > from) {
            page.setVvalue(Math.min(1, wanted / hidden));
        }
    }
}
