package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.program.Await;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.program.OwnDrive;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Drawing;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The drive with the pictures goes while Akin reads them, and answers every question with an error of the device. */
class BrokenDriveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PICTURES = 300;

    @Test
    void whatCannotBeReadForTheDrivesSakeIsNeitherForgottenNorInTheWay() {
        try (AkinHome home = AkinHome.create();
                OwnDrive drive = OwnDrive.on(home.files())) {
            Path there = home.files().resolve("there");
            Path elsewhere = home.folder().resolveSibling("elsewhere");
            Drawing.many(there, 0, PICTURES);
            Drawing.many(elsewhere, PICTURES, 3);
            breakWhileReading(home, drive, there);
            long known = count(home);

            Report without = home.index(there, elsewhere);

            assertThat(without.removed()).isZero();
            assertThat(without.indexed()).as("elsewhere").isEqualTo(3);
            assertThat(count(home)).isEqualTo(known + 3);
            drive.powerUp();
            Report back = home.index(there, elsewhere);
            assertThat(back.failed()).isEmpty();
            assertThat(back.removed()).isZero();
            assertThat(back.unchanged()).isEqualTo(known + 3);
            assertThat(count(home)).isEqualTo(PICTURES + 3L);
        }
    }

    /** The run ends by itself. */
    private static void breakWhileReading(AkinHome home, OwnDrive drive, Path folder) {
        drive.write();
        RunningAkin run = home.start("index", "--json", folder.toString());
        Await.until(PATIENCE, "a database", () -> !home.servers().isEmpty());
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            Await.until(PATIENCE, "a picture", () -> database.has("content") && database.count("content") > 0);
            drive.losePower();
        }
        Report report = run.answer(PATIENCE).report();
        assertThat(report.removed()).isZero();
        assertThat(report.indexed()).isBetween(1L, PICTURES - 1L);
    }

    private static long count(AkinHome home) {
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            return database.count("content");
        }
    }
}
