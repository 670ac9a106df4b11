package app.akin.ui.search.wall;

import app.akin.model.Kind;
import app.akin.model.PixelSize;
import app.akin.model.hit.Hit;

/** How wide a card is by its height. */
final class CardShape {

    private CardShape() {}

    /** Width through height: a picture's own, within bounds; of every passage the same. */
    static double of(Hit hit) {
        if (hit.kind() == Kind.PASSAGE) {
            return PassageFace.SHAPE;
        }
        double natural = hit.file().size().map(CardShape::of).orElse(1.0);
        return Math.clamp(natural, PictureFace.NARROWEST, PictureFace.WIDEST);
    }

    private static double of(PixelSize size) {
        return (double) size.width() / size.height();
    }
}
