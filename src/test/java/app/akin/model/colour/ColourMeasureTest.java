package app.akin.model.colour;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourMeasureTest {

    @ParameterizedTest
    @CsvSource({
        "050505, BLACK", "181818, BLACK", "FFFFFF, WHITE", "F0F0EC, WHITE", "808080, GREY", "A0A4A6, GREY",
        "C81018, RED", "FF2010, RED", "8C0C14, RED", "F08010, ORANGE", "FF9020, ORANGE", "F8D820, YELLOW",
        "E0C830, YELLOW", "FFFF40, YELLOW", "208030, GREEN", "80B040, GREEN", "104018, GREEN", "2040C0, BLUE",
        "60A0E0, BLUE", "101C50, BLUE", "7028A0, PURPLE", "A070D0, PURPLE", "F0A0B8, PINK", "F060A8, PINK",
        "6B4020, BROWN", "805838, BROWN",
    })
    void aColourIsCalledAsPeopleCallIt(String hex, Colour colour) {
        ColourShares shares = filled(40, 30, Integer.parseInt(hex, 16)).colours();

        assertThat(Arrays.stream(Colour.values()).max(Comparator.comparingDouble(shares::of)))
                .contains(colour);
        assertThat(shares.of(colour)).isGreaterThan(0.4);
    }

    @Test
    void whatIsInTheMiddleCountsAndWhatTheEdgeHasDoesNot() {
        RgbPicture flower = filled(120, 90, 0x308030);
        fill(flower, 40, 30, 40, 30, 0xD01020);
        ColourShares shares = flower.colours();

        assertThat(shares.of(Colour.RED)).isBetween(0.15, 0.5);
        RgbPicture framed = filled(120, 90, 0xD01020);
        fill(framed, 10, 8, 100, 74, 0x308030);
        assertThat(framed.colours().of(Colour.RED)).isZero();
        assertThat(framed.colours().of(Colour.GREEN)).isGreaterThan(shares.of(Colour.GREEN));
    }

    @Test
    void sizeAndShapeDoNotMatter() {
        for (int width : new int[] {1, 7, 48, 512}) {
            for (int height : new int[] {1, 30, 512}) {
                RgbPicture halves = filled(width, height, 0x2040C0);
                assertThat(halves.colours())
                        .isEqualTo(filled(100, 100, 0x2040C0).colours());
            }
        }
    }

    @Test
    void betweenTwoColoursIsABitOfBoth() {
        ColourShares shares = filled(10, 10, 0xF0A818).colours(); // a hue of 40

        assertThat(shares.of(Colour.ORANGE)).isPositive();
        assertThat(shares.of(Colour.YELLOW)).isPositive();
    }

    private static RgbPicture filled(int width, int height, int rgb) {
        RgbPicture picture = new RgbPicture(new PixelSize(width, height), new byte[3 * width * height]);
        fill(picture, 0, 0, width, height, rgb);
        return picture;
    }

    private static void fill(RgbPicture picture, int left, int top, int width, int height, int rgb) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int at = 3 * (y * picture.width() + x);
                picture.rgb()[at] = (byte) (rgb >> 16);
                picture.rgb()[at + 1] = (byte) (rgb >> 8);
                picture.rgb()[at + 2] = (byte) rgb;
            }
        }
    }
}
