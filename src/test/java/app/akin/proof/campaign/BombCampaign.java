package app.akin.proof.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.program.ProcessTree;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Bombs;
import app.akin.proof.sample.Drawing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files that ask for much, and good ones between them: every good one gets in, and memory stays bounded. */
final class BombCampaign {

    private static final int KINDS = 1;
    private static final int GOOD = 40;
    private static final long MOST_MEMORY = 2_500L * 1_000_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Test
    void bombsCostNothingButThemselves() {
        int times = Campaign.size(KINDS);
        try (AkinHome home = AkinHome.create()) {
            Path folder = home.files().resolve("mixed");
            List<Path> bombs = Bombs.write(folder, times);
            Drawing.many(folder, 0, GOOD);

            RunningAkin run = home.start("index", "--json", folder.toString());
            ProcessTree tree = new ProcessTree(run.pid());
            while (!run.endsWithin(BETWEEN_LOOKS)) {
                tree.look();
            }
            Report report = run.answer(PATIENCE).report();
            Report again = home.index(folder);
            Report third = home.index(folder);

            new Campaign("bombs")
                    .put("bombs", bombs.size())
                    .put("good", GOOD)
                    .put("seconds", report.seconds())
                    .put("secondsOfTheSecondLook", again.seconds())
                    .put("peakMegabytes", tree.peak() / 1_000_000)
                    .put("readersAtMost", tree.readersAtMost())
                    .put("reasons", report.reasons())
                    .write();
            assertThat(report.reasons().keySet()).noneMatch(name -> name.startsWith("drawing"));
            assertThat(report.indexed() + report.duplicates() + report.failed().size())
                    .isEqualTo(bombs.size() + (long) GOOD);
            assertThat(tree.peak()).isLessThanOrEqualTo(MOST_MEMORY);
            assertThat(third.unchanged() + third.failed().size()).isEqualTo(bombs.size() + (long) GOOD);
            home.mustHaveNoProcess();
        }
    }
}
