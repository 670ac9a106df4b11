package app.akin.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.app.OpenCore;
import app.akin.embedding.Encoder;
import app.akin.embedding.FormulaClip;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.indexing.IndexReport;
import app.akin.model.EmbeddingSpace;
import app.akin.model.RgbPicture;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.sample.Drawing;
import app.akin.proof.sample.HostileWords;
import app.akin.search.Query;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast a model of ViT-B/32's size reads photographs and answers, alone and with everything around it. */
@Tag("bench")
final class SpeedBench {

    private static final int ROUNDS = 3;
    private static final int BATCH = 16;
    private static final int ITEMS = 10_000;
    private static final int QUESTIONS = 100;

    /** In one run, by turns, so that whatever else the machine does slows both alike. */
    @Test
    void theWholePipelineAgainstTheEncoderAlone() throws Exception {
        List<Path> photographs = Photographs.named();
        Path model = FormulaClip.folder("quick_gelu");
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder()).with(model)) {
            Encoder encoder = core.encoder();
            assertThat(encoder.imageSize()).isEqualTo(224);
            encoder.encodePictures(crops(encoder, photographs.subList(0, BATCH)));
            double alone = 0;
            double whole = 0;
            List<Map<String, Double>> rounds = new ArrayList<>();
            int share = photographs.size() / ROUNDS;
            for (int round = 0; round < ROUNDS; round++) {
                List<Path> some = photographs.subList(round * share, (round + 1) * share);
                double encoderSeconds = secondsAlone(encoder, some);
                Path folder = BenchFile.copyAll(some, home.files().resolve("round-" + round));
                long start = System.nanoTime();
                IndexReport report = core.indexer().run(List.of(folder), new Gate(), new Cancellation(), _ -> {});
                double pipelineSeconds = (System.nanoTime() - start) / 1e9;
                assertThat(report.indexed()).isEqualTo(share);
                alone += encoderSeconds;
                whole += pipelineSeconds;
                rounds.add(Map.of("encoder", share / encoderSeconds, "pipeline", share / pipelineSeconds));
            }
            new BenchFile("pipeline")
                    .put("model", encoder.space().label())
                    .put("device", encoder.device())
                    .put("encoderPicturesPerSecond", BenchFile.rounded(share * ROUNDS / alone))
                    .put("pipelinePicturesPerSecond", BenchFile.rounded(share * ROUNDS / whole))
                    .put("share", BenchFile.rounded(alone / whole))
                    .put("goal", 0.8)
                    .put("rounds", rounds)
                    .write();
        }
    }

    @Test
    void aTypedQuestionAmongTenThousandItems() throws Exception {
        Path model = FormulaClip.folder("quick_gelu");
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder()).with(model)) {
            Drawing.many(home.files().resolve("album"), 1, 1);
            core.indexer().run(List.of(home.files().resolve("album")), new Gate(), new Cancellation(), _ -> {});
            EmbeddingSpace space = core.encoder().space();
            try (LibraryDatabase database = LibraryDatabase.of(home)) {
                database.fillUpTo(ITEMS, space.dimension());
            }
            core.search().find(Query.ofWords("to begin with"));
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < QUESTIONS; i++) {
                long start = System.nanoTime();
                int hits = core.search()
                        .find(Query.ofWords("question " + i + " about a red ball"))
                        .hits()
                        .size();
                millis.add((System.nanoTime() - start) / 1e6);
                assertThat(hits).isEqualTo(Query.USUAL_LIMIT);
            }
            double hostile = 0;
            for (String words : HostileWords.ALL) {
                long start = System.nanoTime();
                core.search().find(Query.ofWords(words));
                hostile = Math.max(hostile, (System.nanoTime() - start) / 1e6);
            }
            new BenchFile("query")
                    .put("model", space.label())
                    .put("items", ITEMS)
                    .put("questions", QUESTIONS)
                    .put("p50Millis", BenchFile.rounded(BenchFile.percentile(millis, 0.5)))
                    .put("p95Millis", BenchFile.rounded(BenchFile.percentile(millis, 0.95)))
                    .put("goalP95Millis", 150)
                    .put("slowestHostileMillis", BenchFile.rounded(hostile))
                    .put("goalHostileMillis", 200)
                    .write();
        }
    }

    private static double secondsAlone(Encoder encoder, List<Path> photographs) throws Exception {
        List<RgbPicture> crops = crops(encoder, photographs);
        long start = System.nanoTime();
        for (int from = 0; from < crops.size(); from += BATCH) {
            encoder.encodePictures(crops.subList(from, Math.min(crops.size(), from + BATCH)));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    static List<RgbPicture> crops(Encoder encoder, List<Path> photographs) throws Exception {
        Extractor extractor = new Extractor(
                PictureDecoders.ofThisMachine(),
                PixelLimit.fromMemory(),
                new PassageSplitter(encoder::countTokens, encoder.tokenLimit()));
        List<RgbPicture> crops = new ArrayList<>();
        for (Path photograph : photographs) {
            crops.add(encoder.crop(extractor.picture(Files.readAllBytes(photograph))));
        }
        return crops;
    }
}
