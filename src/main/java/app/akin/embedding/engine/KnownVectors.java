package app.akin.embedding.engine;

import ai.djl.translate.TranslateException;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Inputs whose vectors are known.
 *
 * @param golden whether the vectors are the reference implementation's
 */
public record KnownVectors(
        boolean golden,
        List<int[]> texts,
        List<float[]> textVectors,
        List<RgbPicture> pictures,
        List<float[]> pictureVectors) {

    /** What a model that comes with nothing known is asked when it is installed. */
    public static final String SENTENCE = "a photo of a red flower";

    private static final String GOLDEN = "golden.json";
    private static final String RECORDED = "self-test.json";

    public static final KnownVectors NONE = new KnownVectors(false, List.of(), List.of(), List.of(), List.of());

    /** What is known about an installed model, read from its folder; the reference's own values if it is bundled. */
    public static KnownVectors of(InstalledModel installed, int imageSize) throws IOException, ModelFileException {
        Path golden = installed.folder().resolve(GOLDEN);
        Path recorded = installed.folder().resolve(RECORDED);
        if (installed.origin() == InstalledModel.Origin.BUNDLED && Files.exists(golden)) {
            return read(golden, true, imageSize);
        }
        return Files.exists(recorded) ? read(recorded, false, imageSize) : NONE;
    }

    private static KnownVectors read(Path file, boolean golden, int imageSize) throws IOException, ModelFileException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Stored stored = new Gson().fromJson(reader, Stored.class);
            return new KnownVectors(
                    golden,
                    List.of(stored.ids),
                    List.of(stored.text_embeds),
                    stored.patterns == null
                            ? pictures(stored.pixels_u8, imageSize)
                            : patterns(stored.patterns, imageSize),
                    List.of(stored.image_embeds));
        } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
            throw new ModelFileException(file.getFileName() + ", the values to test the model by, is damaged", e);
        }
    }

    /** Stores what {@code encoder} makes of a fixed picture and the fixed sentence. */
    public static void record(Encoder encoder, Path folder) throws IOException, EncodingException {
        int[] patterns = {1};
        float[] image = encoder.encodePictures(patterns(patterns, encoder.imageSize()))
                .getFirst()
                .values();
        int[][] ids = {encoder.tokens(SENTENCE)};
        float[][] texts = {encoder.encodeQuery(SENTENCE).values()};
        write(folder, new Stored(ids, texts, new int[0][], patterns, new float[][] {image}));
    }

    /**
     * Stores the fixed sentence's vector, of a model of words alone.
     *
     * @param ids of the fixed sentence
     */
    public static void record(int[] ids, UnitVector vector, Path folder) throws IOException {
        write(
                folder,
                new Stored(
                        new int[][] {ids}, new float[][] {vector.values()}, new int[0][], new int[0], new float[0][]));
    }

    private static void write(Path folder, Stored stored) throws IOException {
        Files.writeString(folder.resolve(RECORDED), new Gson().toJson(stored));
    }

    /**
     * Stripes and gradients of all three colours.
     *
     * @param number makes others of them
     */
    public static RgbPicture pattern(int number, int side) {
        byte[] rgb = new byte[3 * side * side];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % side * 5 * number + i / 3 / side * (1 + i % 3) * 3);
        }
        return new RgbPicture(new PixelSize(side, side), rgb);
    }

    private static List<RgbPicture> patterns(int[] numbers, int side) {
        return IntStream.of(numbers).mapToObj(number -> pattern(number, side)).toList();
    }

    public SelfTest testTexts(VectorSource<int[]> tower) throws TranslateException {
        return compare(tower, texts, textVectors);
    }

    public SelfTest testPictures(VectorSource<RgbPicture> tower) throws TranslateException {
        return compare(tower, pictures, pictureVectors);
    }

    private <I> SelfTest compare(VectorSource<I> tower, List<I> inputs, List<float[]> expected)
            throws TranslateException {
        if (inputs.isEmpty()) {
            return new SelfTest.NotRun();
        }
        List<float[]> computed = tower.encode(inputs);
        double worst = 0;
        for (int i = 0; i < inputs.size(); i++) {
            worst = Math.max(worst, difference(computed.get(i), expected.get(i)));
        }
        return new SelfTest.Ran(golden, worst);
    }

    private static double difference(float[] computed, float[] expected) {
        try {
            float[] a = UnitVector.normalised(computed).values();
            float[] b = UnitVector.normalised(expected).values();
            return a.length != b.length
                    ? Double.POSITIVE_INFINITY
                    : IntStream.range(0, a.length)
                            .mapToDouble(i -> Math.abs(a[i] - b[i]))
                            .max()
                            .orElse(0);
        } catch (IllegalArgumentException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static List<RgbPicture> pictures(int[][] pixels, int side) {
        List<RgbPicture> pictures = new ArrayList<>();
        for (int[] values : pixels) {
            byte[] rgb = new byte[values.length];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (byte) values[i];
            }
            pictures.add(new RgbPicture(new PixelSize(side, side), rgb));
        }
        return pictures;
    }

    /** The file's own names; Gson fills the fields. Pictures are {@link #pattern}s by number, or whole. */
    private record Stored(
            int[][] ids, float[][] text_embeds, int[][] pixels_u8, int[] patterns, float[][] image_embeds) {}
}
