package app.akin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The measure itself: an oracle gets all, its opposite nothing, and one that sees nothing gets nothing. */
class HeatMeasureTest {

    private static final List<HeatMeasure.Montage> MONTAGES = HeatMeasure.montages(
            List.of(
                    Path.of("n01_tiger_shark.JPEG"),
                    Path.of("n02_lion.JPEG"),
                    Path.of("n03_violin.JPEG"),
                    Path.of("n04_daisy.JPEG")),
            40);

    @Test
    void theWordFitsOneHalfAlone() {
        assertThat(MONTAGES).hasSize(40).allSatisfy(montage -> {
            assertThat(montage.left()).isNotEqualTo(montage.right());
            assertThat(montage.wordNet()).startsWith("n0");
        });
        Set<Boolean> sides = new HashSet<>();
        MONTAGES.forEach(montage -> sides.add(montage.leftIsAsked()));
        assertThat(sides).hasSize(2);
    }

    @Test
    void heatWhereTheThingIsCountsAndElsewhereDoesNot() throws Exception {
        assertThat(share(1)).isEqualTo(1);
        assertThat(share(-1)).isZero();
        assertThat(share(0)).isZero();
    }

    /** A photograph is as bright as the first letter of its thing; heat is closeness to what is asked for. */
    private static double share(int sign) throws Exception {
        return HeatMeasure.share(
                MONTAGES,
                HeatMeasureTest::plain,
                HeatMeasureTest::asked,
                (montage, asked) -> heat(montage, asked, sign));
    }

    private static String asked(HeatMeasure.Montage montage) {
        return montage.asked().toString();
    }

    private static float[][] heat(RgbPicture montage, String asked, int sign) {
        float[][] heat = new float[3][9];
        for (float[] row : heat) {
            for (int column = 0; column < row.length; column++) {
                int at = 3 * ((2 * column + 1) * montage.width() / 18);
                row[column] = -sign * Math.abs(montage.rgb()[at] - asked.charAt("n01_".length()));
            }
        }
        return heat;
    }

    private static RgbPicture plain(Path photograph) {
        byte[] rgb = new byte[3 * 4 * 4];
        Arrays.fill(rgb, (byte) photograph.toString().charAt("n01_".length()));
        return new RgbPicture(new PixelSize(4, 4), rgb);
    }
}
