package app.akin.ui.search.wall;

import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/** What is seen at the pointer while a card is dragged: the card itself at half its size, without the buttons of a pointer. */
final class DragPicture {

    private static final double SCALE = 0.5;

    private DragPicture() {}

    static Image of(CardView card) {
        boolean seenThrough = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
        return of(card, seenThrough ? Color.TRANSPARENT : ground(card));
    }

    /** @param ground what is seen where the card itself is not */
    static Image of(CardView card, Paint ground) {
        SnapshotParameters half = new SnapshotParameters();
        half.setTransform(Transform.scale(SCALE, SCALE));
        half.setFill(ground);
        card.showButtons(false);
        return card.snapshot(half, null);
    }

    /** What the card lies on. */
    static Paint ground(Node card) {
        for (Node up = card.getParent(); up != null; up = up.getParent()) {
            Optional<Paint> fill = Optional.of(up)
                    .filter(Region.class::isInstance)
                    .map(node -> ((Region) node).getBackground())
                    .flatMap(background -> background.getFills().stream().findFirst())
                    .map(BackgroundFill::getFill)
                    .filter(paint -> paint.isOpaque());
            if (fill.isPresent()) {
                return fill.get();
            }
        }
        return Color.TRANSPARENT;
    }
}
