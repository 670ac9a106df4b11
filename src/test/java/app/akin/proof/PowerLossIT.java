package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.program.Await;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.program.OwnDrive;
import app.akin.proof.program.Processes;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Drawing;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The power fails while Akin adds files: what the drive with the library had not written yet is gone. */
class PowerLossIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOSSES = 2;
    private static final int PICTURES_AT_A_TIME = 150;

    @Test
    void whatWasAddedBeforeIsThereAndTheRestIsAddedAgain() {
        try (AkinHome home = AkinHome.create();
                OwnDrive drive = OwnDrive.on(home.folder())) {
            Path folder = home.files().resolve("album");
            Drawing.many(folder, 0, PICTURES_AT_A_TIME);
            assertThat(home.index(folder).indexed()).isEqualTo(PICTURES_AT_A_TIME);
            for (int loss = 1; loss <= LOSSES; loss++) {
                Drawing.many(folder, loss * PICTURES_AT_A_TIME, PICTURES_AT_A_TIME);
                losePowerWhileAdding(home, drive, folder, loss * PICTURES_AT_A_TIME);

                Report again = home.index(folder);

                assertThat(again.failed()).isEmpty();
                assertThat(again.unchanged()).isGreaterThanOrEqualTo(loss * PICTURES_AT_A_TIME);
                try (LibraryDatabase database = LibraryDatabase.of(home)) {
                    assertThat(database.halfRows()).isEmpty();
                    assertThat(database.count("content")).isEqualTo((loss + 1L) * PICTURES_AT_A_TIME);
                }
            }
            assertThat(home.run("doctor").exit()).isZero();
            home.mustHaveNoProcess();
        }
    }

    /** Once some of what is new is stored. */
    private static void losePowerWhileAdding(AkinHome home, OwnDrive drive, Path folder, long before) {
        RunningAkin run = home.start("index", "--json", folder.toString());
        Await.until(PATIENCE, "a database", () -> !home.servers().isEmpty());
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            Await.until(PATIENCE, "a picture more", () -> database.count("content") > before);
        }
        drive.losePower();
        run.kill();
        home.processes().forEach(Processes.Seen::kill);
        home.mustHaveNoProcess();
        drive.powerUp();
    }
}
