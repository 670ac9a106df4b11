package app.akin.ui.search.wall;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The mark of a favourite in the corner of its card. */
final class FavouriteStar extends StackPane {

    static final double SIDE = 22;

    FavouriteStar() {
        getStyleClass().addAll("badge", "favourite");
        setMouseTransparent(true);
        setVisible(false);
        Region star = new Region();
        star.getStyleClass().add("favourite-star");
        getChildren().add(star);
    }
}
