package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.Answer.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Akin is killed at random moments, again and again; nothing committed is lost and nothing is left half done. */
final class KilledIT {

    private static final int KILLS = 20;
    private static final long SEED = 20_261_101;
    /** From the first line of the launcher to well into the reading of files. */
    private static final int LATEST_MILLIS = 6_000;

    private static final int PICTURES_AT_A_TIME = 300;

    @Test
    void twentyKillsLeaveNothingHalfDone() {
        try (AkinHome home = AkinHome.create()) {
            Path folder = home.files().resolve("album");
            Random random = new Random(SEED);
            int pictures = 0;
            int kills = 0;
            long known = 0;
            while (kills < KILLS) {
                RunningAkin run = home.start(
                        "index", "--json", folder.resolve("..").normalize().toString());
                if (!run.endsWithin(Duration.ofMillis(random.nextInt(LATEST_MILLIS)))) {
                    run.kill();
                    kills++;
                    assertThat(home.servers())
                            .as("servers after kill %d", kills)
                            .hasSizeLessThanOrEqualTo(1);
                    if (kills % 5 == 0) {
                        home.servers().forEach(Processes.Seen::kill);
                        Await.until(
                                Duration.ofSeconds(10),
                                "the database is gone",
                                () -> home.processes().isEmpty());
                    }
                } else {
                    Report report = run.answer().report();
                    assertThat(report.failed()).isEmpty();
                    assertThat(report.removed()).isZero();
                    Drawing.many(folder, pictures, PICTURES_AT_A_TIME);
                    Drawing.write(
                            folder.resolve("words-" + pictures + ".txt"),
                            ("What is written in document number " + pictures).getBytes(StandardCharsets.UTF_8));
                    pictures += PICTURES_AT_A_TIME;
                }
                if (kills == KILLS / 2) {
                    long now = committedContents(home);
                    assertThat(now).as("what was committed before").isGreaterThanOrEqualTo(known);
                    known = now;
                }
            }
            complete(home, folder, pictures);
        }
    }

    private static void complete(AkinHome home, Path folder, int pictures) {
        long files = pictures + pictures / PICTURES_AT_A_TIME;
        Report last = home.index(folder.getParent());
        assertThat(last.indexed() + last.unchanged() + last.duplicates()).isEqualTo(files);
        assertThat(last.duplicates()).isZero();
        assertThat(last.failed()).isEmpty();
        Report again = home.index(folder.getParent());
        assertThat(again.unchanged()).isEqualTo(files);
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.halfRows()).isEmpty();
            assertThat(database.count("file")).isEqualTo(files);
            assertThat(database.count("content")).isEqualTo(files);
            assertThat(database.count("thumbnail")).isEqualTo(pictures);
        }
        home.mustHaveNoProcess();
    }

    private static long committedContents(AkinHome home) {
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            return database.count("information_schema.tables WHERE table_name = 'content'") == 0
                    ? 0
                    : database.count("content");
        }
    }
}
