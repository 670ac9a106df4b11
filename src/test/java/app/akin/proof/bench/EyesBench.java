package app.akin.proof.bench;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.FormulaClip;
import app.akin.embedding.FormulaIris;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.TestModels;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Engines;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.eyes.IrisEncoder;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.RgbPicture;
import app.akin.task.TaskRunner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Photographs of 500 x 375 from file to vector, by the eyes that ship and by a CLIP of ViT-B/32's size, in turns: decoding,
 * cropping and the net, on as many threads as the processor has lanes, without thumbnails and database.
 */
@Tag("bench")
final class EyesBench {

    private static final int ROUNDS = 5;
    private static final int BATCH = 8;
    private static final int WORDS = 48;
    private static final double GOAL = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Extractor extractor = new Extractor(
            PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 75));

    @TempDir
    private Path temporary;

    @Test
    void fromFileToVector() throws Exception {
        List<Path> photographs = usual(Photographs.named());
        TestEngines.configure();
        Path words = FormulaSentence.write("minilm", Files.createDirectory(temporary.resolve("words")));
        Path eyes = FormulaIris.write(Files.createDirectory(temporary.resolve("iris")), WORDS);
        Path clip = FormulaClip.folder("quick_gelu");
        try (Turns turns = new Turns(Engines.lanes());
                SentenceEncoder reader = SentenceEncoder.open(
                        TestModels.words(words, WORDS), OptionalInt.empty(), DevicePreference.CPU, turns);
                Encoder iris = IrisEncoder.open(TestModels.pictures(eyes, 512), reader, DevicePreference.CPU, turns);
                Encoder other = TestEngines.encoders().open(TestModels.pictures(clip, 512), DevicePreference.CPU)) {
            Map<Encoder, List<Round>> rounds = new LinkedHashMap<>();
            for (int round = 0; round <= ROUNDS; round++) {
                add(rounds, iris, round, photographs);
                add(rounds, other, round, photographs.subList(0, Math.min(photographs.size(), 48)));
            }
            BenchFile file = new BenchFile("eyes").put("photographs", photographs.size());
            put(file, "iris", rounds.get(iris));
            put(file, "clip", rounds.get(other));
            file.put("goal", GOAL).write();
        }
    }

    /** The first round only warms up. */
    private void add(Map<Encoder, List<Round>> rounds, Encoder encoder, int round, List<Path> photographs)
            throws Exception {
        Round measured = round(encoder, photographs);
        if (round > 0) {
            rounds.computeIfAbsent(encoder, _ -> new ArrayList<>()).add(measured);
        }
    }

    private Round round(Encoder encoder, List<Path> photographs) throws Exception {
        int lanes = Engines.lanes();
        Clock clock = new Clock();
        long begin = System.nanoTime();
        try (TaskRunner threads = new TaskRunner("lanes", lanes)) {
            List<CompletableFuture<Integer>> running = new ArrayList<>();
            for (int from = 0; from < photographs.size(); from += BATCH) {
                List<Path> batch = photographs.subList(from, Math.min(photographs.size(), from + BATCH));
                running.add(threads.submit(() -> encode(encoder, batch, clock)));
            }
            running.forEach(CompletableFuture::join);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int count = photographs.size();
        return new Round(
                count / seconds,
                clock.decode.get() / 1e6 / count,
                clock.crop.get() / 1e6 / count,
                clock.net.get() / 1e6 / count,
                clock.processor.get() / 1e6 / count);
    }

    private int encode(Encoder encoder, List<Path> batch, Clock clock) throws Exception {
        long processor = THREADS.getCurrentThreadCpuTime();
        List<RgbPicture> crops = new ArrayList<>();
        for (Path photograph : batch) {
            long begin = System.nanoTime();
            RgbPicture picture = extractor.picture(Files.readAllBytes(photograph));
            long decoded = System.nanoTime();
            crops.add(encoder.crop(picture));
            clock.decode.addAndGet(decoded - begin);
            clock.crop.addAndGet(System.nanoTime() - decoded);
        }
        long begin = System.nanoTime();
        int vectors = encoder.encodePictures(crops).size();
        clock.net.addAndGet(System.nanoTime() - begin);
        clock.processor.addAndGet(THREADS.getCurrentThreadCpuTime() - processor);
        return vectors;
    }

    private static void put(BenchFile file, String name, List<Round> rounds) {
        file.put(
                        name + "PicturesPerSecond",
                        median(rounds.stream().map(Round::perSecond).toList()))
                .put(
                        name + "BestPicturesPerSecond",
                        BenchFile.rounded(rounds.stream()
                                .mapToDouble(Round::perSecond)
                                .max()
                                .orElseThrow()))
                .put(
                        name + "DecodeMillis",
                        median(rounds.stream().map(Round::decode).toList()))
                .put(
                        name + "CropMillis",
                        median(rounds.stream().map(Round::crop).toList()))
                .put(name + "NetMillis", median(rounds.stream().map(Round::net).toList()))
                .put(
                        name + "ProcessorMillis",
                        median(rounds.stream().map(Round::processor).toList()));
    }

    private static double median(List<Double> values) {
        return BenchFile.rounded(BenchFile.percentile(values, 0.5));
    }

    private static List<Path> usual(List<Path> photographs) throws IOException {
        List<Path> usual = new ArrayList<>();
        for (Path photograph : photographs) {
            try (var in = javax.imageio.ImageIO.createImageInputStream(photograph.toFile())) {
                var reader = javax.imageio.ImageIO.getImageReaders(in).next();
                reader.setInput(in);
                if (reader.getWidth(0) + reader.getHeight(0) == 875) {
                    usual.add(photograph);
                }
                reader.dispose();
            }
        }
        return usual;
    }

    /** Nanoseconds on all threads together. */
    private static final class Clock {
        private final AtomicLong decode = new AtomicLong();
        private final AtomicLong crop = new AtomicLong();
        private final AtomicLong net = new AtomicLong();
        private final AtomicLong processor = new AtomicLong();
    }

    /**
     * @param decode milliseconds a picture on one thread; so are the others
     * @param processor of it all, without waiting for a core that others use
     */
    private record Round(double perSecond, double decode, double crop, double net, double processor) {}
}
