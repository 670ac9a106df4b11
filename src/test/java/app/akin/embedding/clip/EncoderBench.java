package app.akin.embedding.clip;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import app.akin.embedding.FormulaClip;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Engines;
import app.akin.embedding.engine.Tower;
import app.akin.embedding.picture.CenterCrop;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.task.TaskRunner;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the encoder alone does on this machine, beside what its matrix product allows. Writes
 * target/bench/encoder.json.
 */
@Tag("bench")
class EncoderBench {

    private static final double GIGAFLOPS_A_PICTURE = 8.73;
    private static final int[] BATCHES = {1, 8, 16, 32};
    private static final int ROUNDS = 7;
    private static final int TOKENS = 50;
    /** Columns in and out of the products of one layer: three projections, the output, the MLP. */
    private static final int[][] PRODUCTS = {{768, 768}, {768, 768}, {768, 768}, {768, 768}, {768, 3072}, {3072, 768}};

    @Test
    void encoderAlone() throws Exception {
        TestEngines.configure();
        Map<String, Object> results = new LinkedHashMap<>();
        Path folder = FormulaClip.folder("quick_gelu");
        try (ClipModel model =
                ClipModel.open(folder, folder.resolve("config.json"), folder.resolve("model.safetensors"))) {
            long begin = System.nanoTime();
            try (Tower<int[]> text = model.text(Device.cpu())) {
                text.encode(List.of(ids(7)));
                results.put("textLoadAndFirstMillis", millisSince(begin));
                measureText(text, results);
            }
            begin = System.nanoTime();
            try (Tower<RgbPicture> vision = model.vision(Device.cpu())) {
                vision.encode(crops(1));
                results.put("visionLoadAndFirstMillis", millisSince(begin));
                measureVision(vision, results);
            }
        }
        measureCrop(results);
        write(results);
    }

    @Test
    void noArrayIsLeftAfterTenThousandCalls() throws Exception {
        TestEngines.configure();
        Path folder = app.akin.embedding.Fixtures.smallClip();
        try (ClipModel model =
                        ClipModel.open(folder, folder.resolve("config.json"), folder.resolve("model.safetensors"));
                Tower<int[]> text = model.text(Device.cpu())) {
            text.encode(List.of(new int[] {4295, 263, 4296}));
            int before = text.manager().getManagedArrays().size();
            for (int i = 0; i < 10_000; i++) {
                text.encode(List.of(new int[] {4295, 263, 4296}));
            }
            assertThat(text.manager().getManagedArrays()).hasSize(before);
        }
    }

    private static void measureVision(Tower<RgbPicture> vision, Map<String, Object> results) throws Exception {
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int batch : BATCHES) {
                List<RgbPicture> crops = crops(batch);
                add(samples, "picturesPerSecondAt" + batch, picturesPerSecond(vision, crops));
            }
            add(samples, "towersOwnProductsGigaflops", ownProducts());
            add(samples, "product2048Gigaflops", product(2048, 2048, 2048));
        }
        samples.forEach((name, values) -> results.put(name, median(values)));
        double best = Arrays.stream(BATCHES)
                .mapToDouble(batch -> (double) results.get("picturesPerSecondAt" + batch))
                .max()
                .orElseThrow();
        for (String product : List.of("towersOwnProductsGigaflops", "product2048Gigaflops")) {
            results.put("shareOf_" + product, best * GIGAFLOPS_A_PICTURE / (double) results.get(product));
        }
    }

    /** A batch on each core, side by side, as Akin indexes. */
    private static double picturesPerSecond(Tower<RgbPicture> vision, List<RgbPicture> batch) throws Exception {
        int lanes = Engines.lanes();
        try (TaskRunner threads = new TaskRunner("lanes", lanes)) {
            long begin = System.nanoTime();
            List<CompletableFuture<List<float[]>>> running = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                running.add(threads.submit(() -> vision.encode(batch)));
            }
            for (CompletableFuture<List<float[]>> one : running) {
                assertThat(one.join()).hasSize(batch.size());
            }
            return lanes * batch.size() / (millisSince(begin) / 1000);
        }
    }

    private static void measureText(Tower<int[]> text, Map<String, Object> results) throws Exception {
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        for (int round = 0; round < 3 * ROUNDS; round++) {
            for (int tokens : new int[] {7, 77}) {
                long begin = System.nanoTime();
                text.encode(List.of(ids(tokens)));
                add(samples, "text" + tokens + "TokensMillis", millisSince(begin));
            }
        }
        samples.forEach((name, values) -> results.put(name, median(values)));
        results.put(
                "fiveWordsTo77Tokens",
                (double) results.get("text7TokensMillis") / (double) results.get("text77TokensMillis"));
    }

    private static void measureCrop(Map<String, Object> results) {
        CenterCrop crop = new CenterCrop(224);
        for (PixelSize size : List.of(new PixelSize(640, 480), new PixelSize(4000, 3000))) {
            RgbPicture picture = picture(size);
            List<Double> samples = new ArrayList<>();
            for (int round = 0; round < 3 * ROUNDS; round++) {
                long begin = System.nanoTime();
                crop.of(picture);
                samples.add(millisSince(begin));
            }
            results.put("crop" + size.width() + "x" + size.height() + "Millis", median(samples));
        }
    }

    /** All products of one layer at batch 16. */
    private static double ownProducts() {
        double flops = 0;
        double seconds = 0;
        for (int[] product : PRODUCTS) {
            double amount = 2.0 * 16 * TOKENS * product[0] * product[1];
            flops += amount;
            seconds += amount / (product(16 * TOKENS, product[0], product[1]) * 1e9);
        }
        return flops / seconds / 1e9;
    }

    private static double product(int rows, int in, int out) {
        JniUtils.setNumThreads(Engines.lanes());
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray x = manager.randomUniform(-1, 1, new Shape(rows, in));
            NDArray w = manager.randomUniform(-1, 1, new Shape(out, in));
            linear(x, w);
            long begin = System.nanoTime();
            int times = 3;
            for (int i = 0; i < times; i++) {
                linear(x, w);
            }
            return times * 2.0 * rows * in * out / (millisSince(begin) / 1000) / 1e9;
        }
    }

    private static void linear(NDArray x, NDArray w) {
        x.getNDArrayInternal().linear(x, w, null).singletonOrThrow().close();
    }

    private static void add(Map<String, List<Double>> samples, String name, double value) {
        samples.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static int[] ids(int tokens) {
        int[] ids = new int[tokens];
        Arrays.fill(ids, 320);
        ids[0] = 49406;
        ids[tokens - 1] = 49407;
        return ids;
    }

    private static List<RgbPicture> crops(int count) {
        return Collections.nCopies(count, picture(new PixelSize(224, 224)));
    }

    private static RgbPicture picture(PixelSize size) {
        byte[] rgb = new byte[(int) (3 * size.pixels())];
        new Random(1).nextBytes(rgb);
        return new RgbPicture(size, rgb);
    }

    private static void write(Map<String, Object> results) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "bench")).resolve("encoder.json");
        String json = new GsonBuilder().setPrettyPrinting().create().toJson(results);
        Files.writeString(file, json);
        System.out.println(json);
    }
}
