package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of pictures that cameras and painters write, and turns that only other programs understood. */
class RarerPicturesTest {

    private static final PictureReader READER =
            new PictureReader(PictureDecoders.ofThisMachine(), new PixelLimit(50_000_000));
    /** Sixteen by twelve in four colours, beginning at column 5 and row 3 of its grid. */
    private static final String OFF_THE_CORNER =
            "/0//UQAvAAAAAAAVAAAADwAAAAUAAAADAAAAQAAAAEAAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEAAgQEAAH/XAAKQEBI"
                    + "SFBISFD/ZAAFAAFh/5AACgAAAAAApwAB/5PfgHgCw9h5v3xCFwIq72A/w8PfgHAJN3KqCOBp5VBvS0xjy9+AWAVqsx0z8EOV"
                    + "jnyfz8AqfgFx+AOAFpXIHNv7Rcv/fwwxSfkGmaUszQt/GFphQd0Bws/AGBWQbJGjU6fgDgtu9bENefXPwCp+AZH4AYApP30l"
                    + "B62T7/VoKSH+WiR0eCBcRamZKU1Oz8AQJzqwz6fgCAOExwn/2Q==";

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
    void aTurnInTheXmpOfATiffIsFollowed() throws Exception {
        byte[] packet = XMP.getBytes(StandardCharsets.UTF_8);
        int[][] entries = {
            {256, 4}, {257, 2}, {258, 8}, {259, 1}, {262, 1}, {273, 200}, {277, 1}, {278, 2}, {279, 8}, {700, 208}
        };
        ByteBuffer file = ByteBuffer.allocate(208 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            boolean isPacket = entry[0] == 700;
            file.putShort((short) entry[0]).putShort((short) (isPacket ? 1 : 4));
            file.putInt(isPacket ? packet.length : 1).putInt(entry[1]);
        }
        file.position(208);
        file.put(packet);
        assertThat(read(file.array()).size()).isEqualTo(new PixelSize(2, 4));
    }

    @Test
    void filmsAndLayersInTheBoxesOfJpeg2000AreNoDamagedPictures() {
        assertThat(PictureSignature.of(boxesOfJpeg2000("jp2 "))).contains(PictureFormat.JPEG_2000);
        assertThat(PictureSignature.of(boxesOfJpeg2000("jpx "))).contains(PictureFormat.JPEG_2000);
        assertThat(PictureSignature.of(boxesOfJpeg2000("mjp2"))).isEmpty();
        assertThat(PictureSignature.of(boxesOfJpeg2000("jpm "))).isEmpty();
    }

    /** libvips takes their pixels from beside the picture. */
    @Test
    void jpeg2000OffTheCornerOfItsGridHasItsOwnPixels() throws Exception {
        assumeTrue(Vips.find().isPresent() && OpenJpeg.find().isPresent(), "needs libvips and OpenJPEG");
        Extraction.Picture picture = read(Base64.getDecoder().decode(OFF_THE_CORNER));
        assertThat(picture.size()).isEqualTo(new PixelSize(16, 12));
        RgbPicture pixels = picture.pixels();
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 16; x++) {
                int top = x < 8 ? 0xFF0000 : 0x00FF00;
                int bottom = x < 8 ? 0x0000FF : 0xFFFFFF;
                assertThat(colour(pixels, x, y)).as("%d, %d", x, y).isEqualTo(y < 6 ? top : bottom);
            }
        }
    }

    @Test
    void jpeg2000OffTheCornerThatIsCutIsDamaged() {
        assumeTrue(Vips.find().isPresent() && OpenJpeg.find().isPresent(), "needs libvips and OpenJPEG");
        byte[] cut = Arrays.copyOf(Base64.getDecoder().decode(OFF_THE_CORNER), 200);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.DAMAGED));
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
    void ofASensorsFileThatIsCutASmallerPictureIsShown() throws Exception {
        byte[] large = SamplePictures.encoded(SamplePictures.landscape(640, 480), "jpeg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(sensorDirectory("II*\0"));
        file.writeBytes(SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg"));
        file.write(large, 0, large.length / 4);
        assertThat(read(file.toByteArray()).size()).isEqualTo(new PixelSize(64, 32));
    }

    /** Eight by eight of one red, as video has it: brightness, and how blue and how red it is. */
    @Test
    void aTiffOfBrightnessAndDifferencesHasItsColours() throws Exception {
        int[][] entries = {
            {256, 8},
            {257, 8},
            {258, 8},
            {259, 1},
            {262, 6},
            {273, 200},
            {277, 3},
            {278, 8},
            {279, 192},
            {530, 1 | 1 << 16}
        };
        ByteBuffer file = ByteBuffer.allocate(200 + 192).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            int count = entry[0] == 530 ? 2 : 1;
            file.putShort((short) entry[0]).putShort((short) 3).putInt(count).putInt(entry[1]);
        }
        file.position(200);
        for (int i = 0; i < 64; i++) {
            file.put((byte) 76).put((byte) 85).put((byte) 255);
        }
        int colour = colour(read(file.array()).pixels(), 3, 3);
        assertThat(colour >> 16).isGreaterThan(245);
        assertThat(colour & 0xFFFF).isLessThan(0x0A0A);
    }

    @Test
    void coloursOfPhotoshopThatNoDecoderKnowsAreNoDamage() {
        for (int[] bitsAndMode : new int[][] {{8, 9}, {32, 3}, {8, 7}}) {
            ByteBuffer file = ByteBuffer.allocate(200);
            file.put("8BPS\0\1".getBytes(StandardCharsets.ISO_8859_1)).position(12);
            file.putShort((short) 3).putInt(8).putInt(8);
            file.putShort((short) bitsAndMode[0]).putShort((short) bitsAndMode[1]);
            assertThatThrownBy(() -> read(file.array()))
                    .isInstanceOfSatisfying(
                            UnreadableException.class,
                            e -> assertThat(e.reason().cause()).isEqualTo(Cause.UNSUPPORTED_COLOURS));
        }
    }

    @Test
    void photoshopIsShownAsItWasSaved() throws Exception {
        BufferedImage drawn = SamplePictures.quarters(40, 20);
        Extraction.Picture picture = read(SamplePictures.encoded(drawn, "psd"));
        assertThat(picture.mediaType()).isEqualTo("image/vnd.adobe.photoshop");
        assertThat(picture.pixels().rgb()).startsWith(255, 0, 0);
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
