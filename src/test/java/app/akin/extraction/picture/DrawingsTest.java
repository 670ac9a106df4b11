package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings in SVG as the programs that people draw with write them. */
class DrawingsTest {

    private static final PictureReader READER =
            new PictureReader(PictureDecoders.javaOnly(), new PixelLimit(50_000_000));
    private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\" ";
    private static final String RED = "<rect width=\"100\" height=\"100\" fill=\"#ff0000\"/>";

    @Test
    void drawingsAreDrawnOnWhitePackedOrNot() throws Exception {
        String svg =
                "<?xml version=\"1.0\"?><!-- a --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">"
                        + "<rect width=\"10\" height=\"10\" fill=\"#ff0000\"/></svg>";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(svg.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] content : List.of(svg.getBytes(StandardCharsets.UTF_8), packed.toByteArray())) {
            RgbPicture seen = seen(content);
            assertThat(seen.size()).isEqualTo(new PixelSize(1024, 512));
            assertThat(colour(seen, 100, 100)).isEqualTo(0xFF0000);
            assertThat(colour(seen, 900, 100)).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void aDrawingReachesForNothingOutsideOfIt(@TempDir Path folder) throws Exception {
        Path other =
                Files.write(folder.resolve("a.png"), SamplePictures.encoded(SamplePictures.quarters(20, 20), "png"));
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"20\""
                        + " height=\"20\"><image width=\"20\" height=\"20\" xlink:href=\"" + other.toUri()
                        + "\"/></svg>";
        RgbPicture seen = seen(svg.getBytes(StandardCharsets.UTF_8));
        assertThat(colour(seen, 100, 100)).isEqualTo(0xFFFFFF);
        String entity = "<!DOCTYPE svg [<!ENTITY e SYSTEM \"" + other.toUri() + "\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\"><text>&e;</text></svg>";
        assertThatThrownBy(() -> seen(entity.getBytes(StandardCharsets.UTF_8))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void abbreviationsStandForWhatTheyMean() throws Exception {
        String svg = "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
                + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [<!ENTITY ns"
                + " \"http://www.w3.org/2000/svg\"><!ENTITY red \"#ff0000\"><!ENTITY st0 'fill:&red;'>]><svg"
                + " xmlns=\"&ns;\" width=\"200\" height=\"100\"><rect style=\"&st0;\" width=\"100\""
                + " height=\"100\"/></svg>";
        assertHalfRed(seen(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void abbreviationsThatStandForTooMuchAreABomb() {
        StringBuilder svg = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 4; i++) {
            svg.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(20)));
        }
        svg.append("]>")
                .append(START)
                .append("><text>")
                .append("&a3;".repeat(1000))
                .append("</text></svg>");
        assertThatThrownBy(() -> seen(svg.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.BOMB));
    }

    @Test
    void aStyleThatIsToBeFetchedLeavesTheOthers() throws Exception {
        String svg = START + "width=\"200\" height=\"100\"><style>@import url(\"http://127.0.0.1:9/a.css\");"
                + " .a{fill:#ff0000}</style><rect class=\"a\" width=\"100\" height=\"100\"/></svg>";
        assertHalfRed(seen(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDrawingAsWideAsItsPageHasTheShapeOfWhatItShows() throws Exception {
        String svg = START + "width=\"100%\" height='100%' viewBox=\"0 0 200 100\">" + RED + "</svg>";
        assertHalfRed(seen(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void drawingsInTwoBytesALetterAreDrawings() throws Exception {
        String svg = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + START + "width=\"200\" height=\"100\">" + RED
                + "<text>여우</text></svg>";
        assertHalfRed(seen(svg.getBytes(StandardCharsets.UTF_16)));
    }

    private static void assertHalfRed(RgbPicture seen) {
        assertThat(seen.size()).isEqualTo(new PixelSize(1024, 512));
        assertThat(colour(seen, 100, 100)).isEqualTo(0xFF0000);
        assertThat(colour(seen, 900, 100)).isEqualTo(0xFFFFFF);
    }

    private static int colour(RgbPicture picture, int x, int y) {
        int at = 3 * (y * picture.width() + x);
        byte[] rgb = picture.rgb();
        return (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | rgb[at + 2] & 0xFF;
    }

    private static RgbPicture seen(byte[] content) throws UnreadableException {
        MemorySegment bytes = MemorySegment.ofArray(content);
        PictureFormat format = PictureSignature.of(bytes).orElseThrow();
        return READER.pixels(bytes, format);
    }
}
