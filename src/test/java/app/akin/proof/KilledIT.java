package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.campaign.Campaign;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.program.Await;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.program.Processes;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Drawing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Akin is killed at random moments, again and again; nothing committed is lost and nothing is left half done. */
public final class KilledIT {

    private static final int KILLS = 20;
    private static final int PICTURES_AT_A_TIME = 60;
    /** Five kills hardly come to the end of them, and the last run does not take long. */
    private static final long MOST_LEFT = 200;

    @Test
    void twentyKillsLeaveNothingHalfDone() {
        kill(KILLS, _ -> {});
    }

    /**
     * Fails unless all that was committed is there after each kill; the number of files in the end.
     *
     * @param after is told how many kills there were, after each of them
     */
    public static long kill(int times, IntConsumer after) {
        try (AkinHome home = AkinHome.create()) {
            Path folder = home.files().resolve("album");
            add(folder, 0);
            long start = System.nanoTime();
            assertThat(home.index(folder).indexed()).isEqualTo(PICTURES_AT_A_TIME + 1);
            long wholeRun = System.nanoTime() - start;

            Random random = new Random(Campaign.SEED);
            int rounds = 1;
            int kills = 0;
            long known = 0;
            while (kills < times) {
                if (files(rounds) - known <= MOST_LEFT) {
                    add(folder, rounds++);
                }
                RunningAkin run = home.start("index", "--json", folder.toString());
                if (run.endsWithin(Duration.ofNanos((long) (wholeRun * random.nextDouble())))) {
                    Report report = run.answer().report();
                    assertThat(report.failed()).isEmpty();
                    assertThat(report.removed()).isZero();
                    known = files(rounds);
                    continue;
                }
                run.kill();
                kills++;
                assertThat(home.servers()).as("servers after kill %d", kills).hasSizeLessThanOrEqualTo(1);
                if (kills % 5 == 0) {
                    home.servers().forEach(Processes.Seen::kill);
                    Await.until(
                            Duration.ofMinutes(1),
                            "the database is gone",
                            () -> home.processes().isEmpty());
                    known = mustHoldAtLeast(known, home);
                }
                after.accept(kills);
            }
            complete(home, folder, rounds);
            return files(rounds);
        }
    }

    /** The pictures, and what is written beside them in each round. */
    private static long files(int rounds) {
        return rounds * (PICTURES_AT_A_TIME + 1L);
    }

    private static void add(Path folder, int round) {
        Drawing.many(folder, round * PICTURES_AT_A_TIME, PICTURES_AT_A_TIME);
        Drawing.write(
                folder.resolve("words-" + round + ".txt"),
                ("What is written in document number " + round).getBytes(StandardCharsets.UTF_8));
    }

    /** What was committed once is there after every later kill. */
    private static long mustHoldAtLeast(long known, AkinHome home) {
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.halfRows()).isEmpty();
            long now = database.count("content");
            assertThat(now).isGreaterThanOrEqualTo(known);
            return now;
        }
    }

    private static void complete(AkinHome home, Path folder, int rounds) {
        long files = files(rounds);
        Report last = home.index(folder);
        assertThat(last.indexed() + last.unchanged() + last.duplicates()).isEqualTo(files);
        assertThat(last.duplicates()).isZero();
        assertThat(last.failed()).isEmpty();
        Report again = home.index(folder);
        assertThat(again.unchanged()).isEqualTo(files);
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.halfRows()).isEmpty();
            assertThat(database.notUnderstood()).isZero();
            assertThat(database.count("file")).isEqualTo(files);
            assertThat(database.count("content")).isEqualTo(files);
            assertThat(database.count("thumbnail")).isEqualTo((long) rounds * PICTURES_AT_A_TIME);
        }
        home.mustHaveNoProcess();
    }
}
