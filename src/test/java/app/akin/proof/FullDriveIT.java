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

/** Another program fills the drive with the library while Akin adds files to it. */
class FullDriveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final int PICTURES = 300;
    private static final long HARDLY_ANY = 30L << 20;

    @Test
    void addingWaitsUntilThereIsRoomAndLosesNothing() {
        try (AkinHome home = AkinHome.create();
                OwnDrive drive = OwnDrive.on(home.folder())) {
            Path folder = home.files().resolve("album");
            Drawing.many(folder, 0, PICTURES);
            RunningAkin run = home.start("index", "--json", folder.toString());
            Await.until(PATIENCE, "a database", () -> !home.servers().isEmpty());
            try (LibraryDatabase database = LibraryDatabase.of(home)) {
                Await.until(PATIENCE, "a picture", () -> database.has("content") && database.count("content") > 0);
                drive.fill(HARDLY_ANY);
                // What was on its way is stored still.
                assertThat(run.endsWithin(A_WHILE)).as("the run ended").isFalse();
                long held = database.count("content");
                assertThat(run.endsWithin(A_WHILE)).as("the run ended").isFalse();
                assertThat(database.count("content")).isEqualTo(held).isLessThan(PICTURES);
                drive.empty();
            }

            Report report = run.answer(PATIENCE).report();

            assertThat(report.failed()).isEmpty();
            assertThat(report.indexed()).isEqualTo(PICTURES);
            try (LibraryDatabase database = LibraryDatabase.of(home)) {
                assertThat(database.halfRows()).isEmpty();
            }
        }
    }
}
