package app.akin.ui.search.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.FxTest;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class PreviewFaceTest extends FxTest {

    @Test
    void aWidePictureHasNoBarsAndATallOneLiesOnItsGround() {
        assertThat(shown(3000, 2000).getHeight()).isEqualTo(200);
        assertThat(shown(3000, 2000).getWidth()).isEqualTo(300);
        assertThat(shown(1000, 2000).getHeight()).isEqualTo(225);
        assertThat(shown(1000, 2000).getMinX()).isGreaterThan(80);
    }

    @Test
    void noSliverOfTheGroundIsSeenBesideAPictureThatIsAlmostOfItsShape() {
        assertThat(shown(638, 480).getMinX()).isZero();
        assertThat(shown(638, 480).getWidth()).isEqualTo(300);
    }

    @Test
    void whatIsBelowDoesNotMoveUntilAnotherPictureComes() {
        double height = onFx(() -> {
            PreviewFace face = face(3000, 2000);
            face.clear();
            return face.prefHeight(300);
        });
        assertThat(height).isEqualTo(200);
    }

    private static Bounds shown(int width, int height) {
        return onFx(() -> face(width, height).picture());
    }

    private static PreviewFace face(int width, int height) {
        PreviewFace face = new PreviewFace();
        new Scene(face);
        face.show(new WritableImage(width, height));
        face.resize(300, face.prefHeight(300));
        face.layout();
        return face;
    }
}
