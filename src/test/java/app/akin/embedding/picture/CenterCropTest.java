package app.akin.embedding.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.Fixtures;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CenterCropTest {

    private static final Set<String> LOSSLESS = Set.of("PNG", "GIF", "BMP", "TIFF", "PPM");

    private final CenterCrop crop = new CenterCrop(224);

    @Test
    void cropsOfLosslessPicturesAreThePixelsOfTheReference() throws Exception {
        List<JsonObject> rows = Fixtures.lines(Fixtures.own("preprocessing/synthetic.jsonl"));
        int compared = compare(rows, Fixtures.own("preprocessing/synthetic"));
        assertThat(compared).isGreaterThanOrEqualTo(29);
    }

    @Test
    @Tag("reference")
    void cropsOfRealPicturesAreThePixelsOfTheReference() throws Exception {
        Path photos = Fixtures.shared("photos");
        List<JsonObject> rows = Fixtures.lines(Fixtures.shared("fixtures/preprocessing/preprocessing.jsonl"));
        int compared = 0;
        for (String source : List.of("formats", "named")) {
            List<JsonObject> ofSource = rows.stream()
                    .filter(row -> row.get("source").getAsString().equals("photos/" + source))
                    .toList();
            compared += compare(ofSource, photos.resolve(source));
        }
        assertThat(compared).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3000,40", "40,3000", "1,4000", "4000,1", "223,224", "5000,223"})
    void everySizeGivesACropOfOneColour(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        java.util.Arrays.fill(rgb, (byte) 200);
        RgbPicture square = crop.of(new RgbPicture(new PixelSize(width, height), rgb));
        assertThat(square.size()).isEqualTo(new PixelSize(224, 224));
        assertThat(square.rgb()).containsOnly((byte) 200);
    }

    /** The hashes are Pillow's, by {@code assets/models/iris/reference.py}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/app/akin/embedding/iris/crops.csv")
    void squashedPicturesAreThePixelsOfTheReference(int width, int height, String squashed) throws Exception {
        RgbPicture drawn = drawn(width, height);
        assertThat(sha256(new Squash(260).of(drawn))).isEqualTo(squashed);
    }

    private static RgbPicture drawn(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) (x * 7 + y * 13 * (1 + i % 3) + x * y % 17 * 5);
        }
        return new RgbPicture(new PixelSize(width, height), rgb);
    }

    /** Only rows whose decoded pixels ImageIO reproduces; the decoder itself is not what is tested here. */
    private int compare(List<JsonObject> rows, Path folder) throws Exception {
        int compared = 0;
        for (JsonObject row : rows) {
            Path file = folder.resolve(Path.of(row.get("key").getAsString()).getFileName());
            JsonObject expected = row.getAsJsonObject("rgb");
            boolean lossless = LOSSLESS.contains(row.get("format").getAsString());
            Optional<RgbPicture> picture = lossless && Files.exists(file) ? read(file) : Optional.empty();
            if (picture.isPresent()
                    && sha256(picture.get())
                            .equals(expected.get("decoded_rgb_sha256").getAsString())) {
                assertThat(sha256(crop.of(picture.get())))
                        .as(file.toString())
                        .isEqualTo(expected.get("crop_u8_sha256").getAsString());
                compared++;
            }
        }
        return compared;
    }

    private static Optional<RgbPicture> read(Path file) throws Exception {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            return Optional.empty();
        }
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                rgb[at++] = (byte) (pixel >> 16);
                rgb[at++] = (byte) (pixel >> 8);
                rgb[at++] = (byte) pixel;
            }
        }
        return Optional.of(new RgbPicture(new PixelSize(image.getWidth(), image.getHeight()), rgb));
    }

    private static String sha256(RgbPicture picture) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.rgb()));
    }
}
