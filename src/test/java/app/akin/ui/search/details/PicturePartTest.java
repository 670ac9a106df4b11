package app.akin.ui.search.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.ui.search.hit.Pictures;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturePartTest {

    @Test
    void itLiesBetweenTwoCornersWhereverTheDrawingBegan() {
        PicturePart part = new PicturePart(0.2, 0.4, 0.5, 0.25);

        assertThat(isNear(PicturePart.between(0.2, 0.4, 0.7, 0.65), part)).isTrue();
        assertThat(isNear(PicturePart.between(0.7, 0.65, 0.2, 0.4), part)).isTrue();
    }

    @Test
    void itNeverLeavesThePictureAndIsNeverNothing() {
        for (PicturePart part : new PicturePart[] {
            PicturePart.between(-3, 0.5, 7, 2),
            PicturePart.between(1, 1, 1, 1),
            PicturePart.middle().moved(9, -9),
            PicturePart.middle().grown(9, 9),
            PicturePart.middle().grown(-9, -9)
        }) {
            assertThat(part.left()).isNotNegative();
            assertThat(part.top()).isNotNegative();
            assertThat(part.left() + part.width()).isLessThanOrEqualTo(1 + 1e-9);
            assertThat(part.top() + part.height()).isLessThanOrEqualTo(1 + 1e-9);
            assertThat(Math.min(part.width(), part.height())).isPositive();
        }
    }

    @Test
    void whatIsCutAreThePixelsOfThatPart() throws Exception {
        RgbPicture picture = numbered(40, 20);

        RgbPicture cut = new PicturePart(0.25, 0.5, 0.5, 0.25).of(picture);
        assertThat(cut.size()).isEqualTo(new PixelSize(20, 5));
        assertThat(cut.rgb()[0]).isEqualTo(picture.rgb()[3 * (10 * 40 + 10)]);
        assertThat(cut.rgb()[3 * (4 * 20 + 19) + 1]).isEqualTo(picture.rgb()[3 * (14 * 40 + 29) + 1]);

        var read = ImageIO.read(new ByteArrayInputStream(Pictures.png(cut)));
        assertThat(read.getRGB(19, 4) >> 8 & 0xFF).isEqualTo(cut.rgb()[3 * (4 * 20 + 19) + 1] & 0xFF);
    }

    @Test
    void ofTheSmallestPictureAPixelIsLeft() {
        assertThat(new PicturePart(0.99, 0.99, 0, 0).of(numbered(1, 1)).size()).isEqualTo(new PixelSize(1, 1));
    }

    private static RgbPicture numbered(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i * 31);
        }
        return new RgbPicture(new PixelSize(width, height), rgb);
    }

    private static boolean isNear(PicturePart one, PicturePart other) {
        return Math.abs(one.left() - other.left()) < 1e-9
                && Math.abs(one.top() - other.top()) < 1e-9
                && Math.abs(one.width() - other.width()) < 1e-9
                && Math.abs(one.height() - other.height()) < 1e-9;
    }
}
