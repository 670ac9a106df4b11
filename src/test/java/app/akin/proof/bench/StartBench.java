package app.akin.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Await;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.program.Screen;
import app.akin.proof.sample.Drawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a person waits, from the start of the launcher: for the window's first frame, and for the answer to a question
 * typed in a terminal. The first start of all, which makes the archive of classes, is told apart. Where {@code
 * installer/package.sh} has made a package, its starts are measured in turn with those of the program that was built.
 */
@Tag("bench")
final class StartBench {

    private static final int TIMES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void timeToTheFirstFrameAndToTheFirstAnswer() {
        Starts built = new Starts(AkinHome.program());
        Optional<Starts> packaged = packaged().map(Starts::new);
        try (AkinHome home = AkinHome.create();
                Screen screen = Screen.open()) {
            Drawing.many(home.files().resolve("album"), 1, 50);
            home.index(home.files().resolve("album"));
            home.with("DISPLAY", screen.display()).with("LC_ALL", "C.UTF-8");
            for (int i = 0; i <= TIMES; i++) {
                built.once(home);
                packaged.ifPresent(starts -> starts.once(home));
            }
        }
        BenchFile file = new BenchFile("start").put("times", TIMES);
        built.tell(file, "");
        packaged.ifPresent(starts -> starts.tell(file, "OfThePackage"));
        file.write();
    }

    private static Optional<Path> packaged() {
        return Optional.of(Path.of(System.getProperty("akin.basedir", "."), "target/package/akin/bin/akin")
                        .toAbsolutePath())
                .filter(Files::isExecutable);
    }

    /** How long one program took, each time. */
    private record Starts(Path program, List<Double> frames, List<Double> answers) {

        Starts(Path program) {
            this(program, new ArrayList<>(), new ArrayList<>());
        }

        void once(AkinHome home) {
            home.using(program);
            answers.add(millisToTheAnswer(home));
            frames.add(millisToTheFrame(home));
        }

        void tell(BenchFile file, String which) {
            List<Double> laterFrames = frames.subList(1, frames.size());
            List<Double> laterAnswers = answers.subList(1, answers.size());
            file.put("firstFrameMillisMedian" + which, BenchFile.percentile(laterFrames, 0.5))
                    .put("firstFrameMillis" + which, laterFrames)
                    .put("veryFirstFrameMillis" + which, frames.getFirst())
                    .put("firstAnswerMillisMedian" + which, BenchFile.percentile(laterAnswers, 0.5))
                    .put("firstAnswerMillis" + which, laterAnswers)
                    .put("veryFirstAnswerMillis" + which, answers.getFirst());
        }
    }

    private static double millisToTheAnswer(AkinHome home) {
        long start = System.nanoTime();
        RunningAkin run = home.start("search", "--json", "a", "red", "ball");
        Await.until(
                PATIENCE,
                () -> "an answer; it said: " + run.said(),
                () -> run.said().contains("\"hits\":[{"));
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(run.answer().paths()).isNotEmpty();
        return millis;
    }

    private static double millisToTheFrame(AkinHome home) {
        Path log = home.folder().resolve("log/akin.log");
        int before = frames(log);
        long start = System.nanoTime();
        RunningAkin run = home.start();
        Await.until(PATIENCE, () -> "a window; it said: " + run.said(), () -> frames(log) > before);
        double millis = (System.nanoTime() - start) / 1e6;
        run.askToEnd();
        run.answer();
        return millis;
    }

    private static int frames(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log).split("first frame", -1).length - 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
