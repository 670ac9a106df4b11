package app.akin.ui.search.details;

import app.akin.model.HeatMap;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Draws heat maps in the accent's colour. It has no size: it is in the scene so that the style sheet gives it its colour,
 * which JavaFX tells only as a background.
 */
final class HeatTint extends Region {

    /** Of the hottest place. */
    private static final double STRONGEST = 0.6;

    /** Along each side: finer than the map, so that it is smooth when it is stretched. */
    private static final int PIXELS = 96;

    HeatTint() {
        getStyleClass().add("heat-tint");
        setManaged(false);
        setMouseTransparent(true);
    }

    /** The picture to lay over the whole of another, whatever its sides are. */
    Image draw(HeatMap map) {
        Color tint = colour();
        WritableImage image = new WritableImage(PIXELS, PIXELS);
        PixelWriter writer = image.getPixelWriter();
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                double heat = map.at((x + 0.5) / PIXELS, (y + 0.5) / PIXELS);
                writer.setColor(x, y, tint.deriveColor(0, 1, 1, heat * STRONGEST));
            }
        }
        return image;
    }

    private Color colour() {
        return Optional.ofNullable(getBackground())
                .map(Background::getFills)
                .filter(fills -> !fills.isEmpty() && fills.getFirst().getFill() instanceof Color)
                .map(fills -> (Color) fills.getFirst().getFill())
                .orElse(Color.TRANSPARENT);
    }
}
