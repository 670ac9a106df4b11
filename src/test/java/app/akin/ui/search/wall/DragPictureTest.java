package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.settings.Appearance;
import app.akin.ui.DemoLibrary;
import app.akin.ui.WindowTest;
import java.util.Locale;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class DragPictureTest extends WindowTest {

    @Test
    void itHasNoGroundOfItsOwnAndNoButtons() {
        openDark();
        assertThat(lowerLeft(Color.TRANSPARENT)).isEqualTo(Color.TRANSPARENT);
        assertThat(onFx(() -> card().lookup(".card-buttons").isVisible())).isFalse();
    }

    @Test
    void whereNothingIsSeenThroughItsGroundIsTheWalls() {
        openDark();
        Color wall = (Color) onFx(() -> DragPicture.ground(card()));
        assertThat(wall.getBrightness()).as("it is dark").isLessThan(0.3);
        assertThat(lowerLeft(wall)).isEqualTo(wall);
    }

    private void openDark() {
        open(DemoLibrary.drawn(40), Map.of(), Locale.ENGLISH, Appearance.DARK, 1280, 800);
        awaitPictures();
        robot().moveTo(onFx(this::card));
        await("the buttons are there", () -> card().lookup(".card-buttons") != null);
    }

    private CardView card() {
        return (CardView) scene().lookup(".card");
    }

    /** Below the face, where at most the name is. */
    private Color lowerLeft(Color ground) {
        return onFx(() -> {
            Image picture = DragPicture.of(card(), ground);
            return picture.getPixelReader().getColor(0, (int) picture.getHeight() - 1);
        });
    }
}
