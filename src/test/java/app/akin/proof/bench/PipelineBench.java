package app.akin.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.app.OpenCore;
import app.akin.embedding.Encoder;
import app.akin.embedding.FormulaClip;
import app.akin.indexing.IndexReport;
import app.akin.model.RgbPicture;
import app.akin.proof.program.AkinHome;
import app.akin.proof.sample.ManyPhotographs;
import app.akin.search.Query;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole pipeline over 3,000 photographs beside the encoder alone, and how soon a question is answered meanwhile. */
@Tag("bench")
final class PipelineBench {

    private static final int PHOTOGRAPHS = 3_000;
    private static final int BATCH = 16;
    private static final int SECONDS_BETWEEN_QUESTIONS = 2;
    private static final double GOAL = 0.9;
    private static final int GOAL_MILLIS = 300;

    @Test
    void withTheModelThatShips() throws Exception {
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder())) {
            measure(home, core, "iris");
        }
    }

    @Test
    void withAModelOfViTB32sSize() throws Exception {
        Path model = FormulaClip.folder("quick_gelu");
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder()).with(model)) {
            measure(home, core, "vit-b-32");
        }
    }

    private static void measure(AkinHome home, OpenCore core, String name) throws Exception {
        List<Path> photographs = Photographs.named();
        Path many = ManyPhotographs.of(photographs, PHOTOGRAPHS, home.files().resolve("many"));
        Path formats = BenchFile.copyAll(Photographs.formats(), home.files().resolve("formats"));
        Encoder encoder = core.encoder();
        List<RgbPicture> crops = SpeedBench.crops(encoder, photographs);
        picturesPerSecond(encoder, crops.subList(0, 32));
        core.search().find(Query.ofWords("to begin with"));

        double before = picturesPerSecond(encoder, crops);
        List<Double> answers = new ArrayList<>();
        double whole = PHOTOGRAPHS / secondsWithQuestions(core, many, answers);
        double after = picturesPerSecond(encoder, crops);
        double alone = (before + after) / 2;

        long start = System.nanoTime();
        IndexReport odd = core.indexer().run(List.of(formats), new Gate(), new Cancellation(), _ -> {});
        double oddSeconds = (System.nanoTime() - start) / 1e9;
        new BenchFile("pipeline-3000-" + name)
                .put("model", encoder.space().label())
                .put("device", encoder.device())
                .put("encoderPicturesPerSecond", List.of(BenchFile.rounded(before), BenchFile.rounded(after)))
                .put("pipelinePicturesPerSecond", BenchFile.rounded(whole))
                .put("share", BenchFile.rounded(whole / alone))
                .put("goal", GOAL)
                .put("questionsMeanwhile", answers.size())
                .put("answerMillisMedian", BenchFile.rounded(BenchFile.percentile(answers, 0.5)))
                .put("answerMillisWorst", BenchFile.rounded(BenchFile.percentile(answers, 1)))
                .put("goalMillis", GOAL_MILLIS)
                .put("formatsFiles", odd.indexed())
                .put("formatsNotRead", odd.failed().size())
                .put("formatsPicturesPerSecond", BenchFile.rounded(odd.indexed() / oddSeconds))
                .write();
    }

    /** Asks something new every two seconds while the indexing goes on; every photograph must be read, none twice. */
    private static double secondsWithQuestions(OpenCore core, Path folder, List<Double> answers) throws Exception {
        try (TaskRunner runner = new TaskRunner("bench", 1)) {
            CompletableFuture<IndexReport> run =
                    runner.submit(() -> core.indexer().run(List.of(folder), new Gate(), new Cancellation(), _ -> {}));
            while (!endsWithin(run, SECONDS_BETWEEN_QUESTIONS)) {
                long asked = System.nanoTime();
                core.search().find(Query.ofWords("question " + answers.size() + " about a red ball"));
                answers.add((System.nanoTime() - asked) / 1e6);
            }
            IndexReport report = run.get();
            assertThat(report.indexed()).isEqualTo(PHOTOGRAPHS);
            assertThat(report.duplicates()).isZero();
            assertThat(report.failed()).isEmpty();
            return report.duration().toNanos() / 1e9;
        }
    }

    /** The encoder alone, given as many batches side by side as it asks for. */
    private static double picturesPerSecond(Encoder encoder, List<RgbPicture> crops) throws Exception {
        try (TaskRunner lanes = new TaskRunner("alone", encoder.lanes())) {
            long start = System.nanoTime();
            List<CompletableFuture<?>> batches = new ArrayList<>();
            for (int from = 0; from < crops.size(); from += BATCH) {
                List<RgbPicture> batch = crops.subList(from, Math.min(crops.size(), from + BATCH));
                batches.add(lanes.submit(() -> encoder.encodePictures(batch)));
            }
            for (CompletableFuture<?> batch : batches) {
                batch.get();
            }
            return crops.size() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static boolean endsWithin(CompletableFuture<IndexReport> run, int seconds) throws Exception {
        try {
            run.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
