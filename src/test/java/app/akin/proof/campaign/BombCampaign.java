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
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
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
            Campaign campaign = new Campaign("bombs").put("bombs", bombs.size()).put("good", GOOD);
            while (!run.endsWithin(BETWEEN_LOOKS)) {
                tree.look();
                campaign.put("peakMegabytes", tree.peak() / 1_000_000)
                        .put("readersAtMost", tree.readersAtMost())
                        .write();
            }
            Report report = run.answer(PATIENCE).report();
            campaign.put("seconds", report.seconds())
                    .put("reasons", report.reasons())
                    .write();
            // Those that took too long or too much are tried once more, alone; after that none is.
            Report again = look(home, folder);
            campaign.put("secondsOfTheSecondLook", again.seconds()).write();
            Report third = look(home, folder);
            campaign.put("secondsOfTheThirdLook", third.seconds()).end();

            assertThat(report.reasons().keySet()).noneMatch(name -> name.startsWith("drawing"));
            assertThat(report.indexed() + report.duplicates() + report.failed().size())
                    .isEqualTo(bombs.size() + (long) GOOD);
            assertThat(tree.peak()).isLessThanOrEqualTo(MOST_MEMORY);
            assertThat(third.unchanged() + third.failed().size()).isEqualTo(bombs.size() + (long) GOOD);
            home.mustHaveNoProcess();
        }
    }

    private static Report look(AkinHome home, Path folder) {
        return home.start("index", "--json", folder.toString()).answer(PATIENCE).report();
    }
}
