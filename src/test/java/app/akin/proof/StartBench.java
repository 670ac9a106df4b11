package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a person waits: for the window, and for the answer to a question typed in a terminal. */
@Tag("bench")
final class StartBench {

    private static final int TIMES = 5;

    @Test
    void timeToTheFirstFrameAndToTheFirstAnswer() {
        List<Double> frames = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        try (AkinHome home = AkinHome.create();
                Screen screen = Screen.open()) {
            Drawing.many(home.files().resolve("album"), 1, 50);
            home.index(home.files().resolve("album"));
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                assertThat(home.run("search", "--json", "a", "red", "ball").paths())
                        .isNotEmpty();
                answers.add((System.nanoTime() - start) / 1e6);
                AkinWindow window = AkinWindow.open(home, screen);
                frames.add((double) window.firstFrameMillis());
                window.run().askToEnd();
                window.run().answer();
            }
        }
        new BenchFile("start")
                .put("times", TIMES)
                .put("firstFrameMillisMedian", BenchFile.percentile(frames, 0.5))
                .put("firstFrameMillis", frames)
                .put("firstAnswerMillisMedian", BenchFile.percentile(answers, 0.5))
                .put("firstAnswerMillis", answers)
                .write();
    }
}
