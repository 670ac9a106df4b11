package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.sample.Drawing;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The library follows the folder: no more work than there is news, and nothing forgotten that is only out of reach. */
final class InStepIT {

    private final AkinHome home = AkinHome.create();
    private final Path folder = home.files().resolve("album");

    @AfterEach
    void leaveNothing() {
        home.close();
    }

    @Test
    void theSameContentIsEmbeddedOnce() throws Exception {
        Path original = Drawing.write(folder.resolve("original.png"), Drawing.png(1));
        for (int copy = 1; copy <= 5; copy++) {
            Files.copy(original, folder.resolve("copy-" + copy + ".png"));
        }
        Report first = home.index(folder);
        Files.copy(original, folder.resolve("later.png"));
        Report second = home.index(folder);

        assertThat(first.indexed()).isEqualTo(1);
        assertThat(first.duplicates()).isEqualTo(5);
        assertThat(second.indexed()).isZero();
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(6);
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.count("content")).isEqualTo(1);
            assertThat(database.count("vectors_1")).isEqualTo(1);
            assertThat(database.count("file")).isEqualTo(7);
        }
    }

    @Test
    void anotherTimeStampAloneChangesNothing() throws Exception {
        Drawing.many(folder, 1, 3);
        home.index(folder);
        Files.setLastModifiedTime(folder.resolve("drawing-0002.png"), FileTime.from(Instant.EPOCH.plusSeconds(1)));
        for (int look = 0; look < 2; look++) {
            Report report = home.index(folder);
            assertThat(report.unchanged()).isEqualTo(3);
            assertThat(report.indexed() + report.duplicates() + report.removed())
                    .isZero();
        }
    }

    @Test
    void aChangedFileReplacesItsVectors() {
        Path file = Drawing.write(folder.resolve("picture.png"), Drawing.png(1));
        Path other = Drawing.write(home.files().resolve("asked/other.png"), Drawing.png(2));
        home.index(folder);
        Drawing.write(file, Drawing.png(2));
        Report second = home.index(folder);

        assertThat(second.indexed()).isEqualTo(1);
        assertThat(second.unchanged()).isZero();
        JsonObject best = home.run("search", "--json", "--image", other.toString())
                .found()
                .getAsJsonArray("hits")
                .get(0)
                .getAsJsonObject();
        assertThat(best.get("path").getAsString()).isEqualTo(file.toString());
        assertThat(best.get("band").getAsString()).isEqualTo("strong");
        JsonObject lane = best.getAsJsonArray("lanes").get(0).getAsJsonObject();
        assertThat(lane.get("score").getAsDouble()).isGreaterThan(0.97);
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.count("content")).isEqualTo(1);
            assertThat(database.count("vectors_1")).isEqualTo(1);
        }
    }

    @Test
    void aMovedFileKeepsItsVectors() throws Exception {
        Drawing.many(folder, 1, 3);
        home.index(folder);
        Files.createDirectory(folder.resolve("sub"));
        Files.move(folder.resolve("drawing-0001.png"), folder.resolve("sub/renamed.png"));
        Report second = home.index(folder);

        assertThat(second.indexed()).as("nothing is encoded anew").isZero();
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.removed()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(home.run("search", "--json", "x").paths())
                .hasSize(3)
                .contains(folder.resolve("sub/renamed.png").toString())
                .doesNotContain(folder.resolve("drawing-0001.png").toString());
    }

    @Test
    void aVanishedFileLeavesTheResults() throws Exception {
        Drawing.many(folder, 1, 3);
        home.index(folder);
        Files.delete(folder.resolve("drawing-0002.png"));
        Report second = home.index(folder);

        assertThat(second.removed()).isEqualTo(1);
        assertThat(home.run("search", "--json", "x").paths()).hasSize(2);
    }

    @Test
    void aFolderOutOfReachLosesNothing() throws Exception {
        Drawing.many(folder, 1, 3);
        home.index(folder);
        Path away = folder.resolveSibling("away");
        Files.move(folder, away);
        Report without = home.index(folder);
        JsonObject status = home.run("status", "--json").json();
        List<String> found = home.run("search", "--json", "x").paths();
        Files.move(away, folder);
        Report again = home.index(folder);

        assertThat(without.removed()).isZero();
        assertThat(status.getAsJsonArray("folders")
                        .get(0)
                        .getAsJsonObject()
                        .get("offline")
                        .getAsBoolean())
                .isTrue();
        assertThat(found).hasSize(3);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.indexed() + again.duplicates() + again.removed()).isZero();
    }

    @Test
    void aFileReplacedByAnotherOfItsNameIsReadAgain() throws Exception {
        Path file = Drawing.write(folder.resolve("picture.png"), Drawing.png(1));
        home.index(folder);
        Path next = Drawing.write(home.files().resolve("next.png"), Drawing.png(3));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertThat(home.index(folder).indexed()).isEqualTo(1);
        assertThat(home.run("search", "--json", "x").paths()).containsExactly(file.toString());
    }

    @Test
    void aFileThatBecomesReadableIsReadAndLeavesTheList() {
        Path file = Drawing.write(folder.resolve("picture.png"), new byte[0]);
        assertThat(home.index(folder).reasons()).containsOnlyKeys("picture.png");
        Drawing.write(file, Drawing.png(1));
        Report second = home.index(folder);
        assertThat(second.indexed()).isEqualTo(1);
        assertThat(second.failed()).isEmpty();
        assertThat(home.run("status", "--json").json().get("failed").getAsLong())
                .isZero();
    }
}
