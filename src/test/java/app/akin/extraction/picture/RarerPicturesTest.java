package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.PictureFormat;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of pictures that cameras and painters write, and turns that only other programs understood. */
class RarerPicturesTest {

    private static final PictureReader READER =
            new PictureReader(PictureDecoders.ofThisMachine(), new PixelLimit(50_000_000));
    private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:Description tiff:Orientation=\"6\"/>";

    @Test
    void aTurnThatStandsInXmpAloneIsFollowed() throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg");
        byte[] packet = ("http://ns.adobe.com/xap/1.0/\0" + XMP).getBytes(StandardCharsets.UTF_8);
        assertThat(read(SamplePictures.withSegment(jpeg, 0xE1, packet)).size()).isEqualTo(new PixelSize(32, 64));
        byte[] png = SamplePictures.encoded(SamplePictures.quarters(64, 32), "png");
        byte[] text = ("XML:com.adobe.xmp\0\0\0\0\0" + XMP).getBytes(StandardCharsets.UTF_8);
        assertThat(read(SamplePictures.withChunk(png, "iTXt", text)).size()).isEqualTo(new PixelSize(32, 64));
    }

    @Test
    void filmsAndLayersInTheBoxesOfJpeg2000AreNoDamagedPictures() {
        assertThat(PictureSignature.of(boxesOfJpeg2000("jp2 "))).contains(PictureFormat.JPEG_2000);
        assertThat(PictureSignature.of(boxesOfJpeg2000("jpx "))).contains(PictureFormat.JPEG_2000);
        assertThat(PictureSignature.of(boxesOfJpeg2000("mjp2"))).isEmpty();
        assertThat(PictureSignature.of(boxesOfJpeg2000("jpm "))).isEmpty();
    }

    private static MemorySegment boxesOfJpeg2000(String brand) {
        String boxes = "\0\0\0\fjP  \r\n\u0087\n" + "\0\0\0\u0014ftyp" + brand + "\0\0\0\0" + brand;
        return MemorySegment.ofArray(boxes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void exifIsBelievedBeforeXmp() throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg");
        byte[] packet = ("http://ns.adobe.com/xap/1.0/\0" + XMP).getBytes(StandardCharsets.UTF_8);
        byte[] both = SamplePictures.withSegment(
                SamplePictures.withSegment(jpeg, 0xE1, packet), 0xE1, SamplePictures.exif(3, "2019:03:21 11:04:22"));
        assertThat(read(both).size()).isEqualTo(new PixelSize(64, 32));
    }

    @Test
    void aTurnInAProfileOfAPngIsFollowed() throws Exception {
        byte[] png = SamplePictures.encoded(SamplePictures.quarters(64, 32), "png");
        byte[] exif = SamplePictures.exif(8, "2019:03:21 11:04:22");
        String hex = "\nexif\n" + String.format("%8d", exif.length) + "\n"
                + HexFormat.of().formatHex(exif).replaceAll("(.{72})", "$1\n") + "\n";
        byte[] text = ("Raw profile type exif\0" + hex).getBytes(StandardCharsets.ISO_8859_1);
        Extraction.Picture picture = read(SamplePictures.withChunk(png, "tEXt", text));
        assertThat(picture.size()).isEqualTo(new PixelSize(32, 64));
        assertThat(picture.taken()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II*\0",
                "MM\0*",
                "FUJIFILMCCD-RAW 0201",
                "IIRO\u0008\0\0\0",
                "IIU\0\u0008\0\0\0",
                "\0\0\0\u0018ftypcrx "
            })
    void whatASensorSawIsShownByTheLargestPictureInside(String beginning) throws Exception {
        byte[] small = SamplePictures.encoded(SamplePictures.quarters(16, 8), "jpeg");
        byte[] large = SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(
                beginning.length() == 4 ? sensorDirectory(beginning) : beginning.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(new byte[200]);
        file.writeBytes(small);
        file.writeBytes(large);
        file.writeBytes(new byte[500]);
        Extraction.Picture picture = read(file.toByteArray());
        assertThat(picture.mediaType()).isEqualTo("image/x-raw");
        assertThat(picture.size()).isEqualTo(new PixelSize(64, 32));
    }

    /** One entry: that its pixels are those of a sensor. */
    private static byte[] sensorDirectory(String beginning) {
        ByteOrder order = beginning.startsWith("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer file = ByteBuffer.allocate(8 + 2 + 12 + 4).order(order);
        file.put(beginning.getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        file.putShort((short) 262)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 32803)
                .putShort((short) 0);
        return file.putInt(0).array();
    }

    @Test
    void whatASensorSawWithoutAPictureIsAKindThatIsNotRead() {
        assertThatThrownBy(() -> read(sensorDirectory("II*\0"))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void photoshopIsShownAsItWasSaved() throws Exception {
        BufferedImage drawn = SamplePictures.quarters(40, 20);
        Extraction.Picture picture = read(SamplePictures.encoded(drawn, "psd"));
        assertThat(picture.mediaType()).isEqualTo("image/vnd.adobe.photoshop");
        assertThat(picture.pixels().rgb()).startsWith(255, 0, 0);
    }

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
            RgbPicture seen = read(content).pixels();
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
        RgbPicture seen = read(svg.getBytes(StandardCharsets.UTF_8)).pixels();
        assertThat(colour(seen, 100, 100)).isEqualTo(0xFFFFFF);
        String entity = "<!DOCTYPE svg [<!ENTITY e SYSTEM \"" + other.toUri() + "\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\"><text>&e;</text></svg>";
        assertThatThrownBy(() -> read(entity.getBytes(StandardCharsets.UTF_8))).isInstanceOf(UnreadableException.class);
    }

    private static int colour(RgbPicture picture, int x, int y) {
        int at = 3 * (y * picture.width() + x);
        byte[] rgb = picture.rgb();
        return (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | rgb[at + 2] & 0xFF;
    }

    private static Extraction.Picture read(byte[] content) throws UnreadableException {
        MemorySegment bytes = MemorySegment.ofArray(content);
        PictureFormat format = PictureSignature.of(bytes).orElseThrow();
        return READER.read(bytes, format);
    }
}
