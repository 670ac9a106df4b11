package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.sample.Drawing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a disk does to a library: the doctor sees it, mends what can be mended, and asks before he sets it aside. */
final class DamagedLibraryIT {

    private static final int PICTURES = 30;
    private static final int PAGE = 8192;

    private final AkinHome home = AkinHome.create();
    private final Path folder = home.files().resolve("album");

    @BeforeEach
    void fill() {
        Drawing.many(folder, 0, PICTURES);
        assertThat(home.index(folder).indexed()).isEqualTo(PICTURES);
    }

    @AfterEach
    void leaveNothing() {
        home.close();
    }

    @Test
    void lostVectorsAreMadeAgainFromTheFiles() throws Exception {
        Files.delete(file("vectors_1"));

        Answer doctor = home.run("doctor");
        doctor.mustEndWith(1);
        assertThat(doctor.out()).contains("BAD   Soundness of the library");
        home.run("doctor", "--repair", "--yes").mustEndWith(0);
        assertThat(home.run("search", "--json", "a drawing").paths()).hasSize(PICTURES);
    }

    @Test
    void lostCatalogueEndsInAnotherLibraryAndTheOldOneStays() throws Exception {
        Path lost = home.folder().resolve("postgres/cluster/global/pg_control");
        Files.delete(lost);

        Answer search = home.run("search", "--json", "anything");
        search.mustEndWith(1);
        assertThat(search.err()).doesNotContain("\tat ", "PANIC");
        Answer asked = home.run("doctor", "--repair");
        asked.mustEndWith(1);
        assertThat(asked.err()).contains("To agree: akin doctor --repair --yes");
        assertThat(aside()).isEmpty();

        home.run("doctor", "--repair", "--yes").mustEndWith(0);
        assertThat(aside()).hasSize(1);
        assertThat(home.run("search", "--json", "a drawing").paths()).hasSize(PICTURES);
    }

    @Test
    void flippedPageOfATableEndsInAnotherLibraryAndTheOldOneStays() throws Exception {
        flip(file("thumbnail"));

        Answer doctor = home.run("doctor", "--json");
        doctor.mustEndWith(1);
        assertThat(doctor.out()).contains("set aside");
        home.run("doctor", "--repair", "--yes").mustEndWith(0);
        assertThat(aside()).hasSize(1);
        assertThat(home.run("search", "--json", "a drawing").paths()).hasSize(PICTURES);
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> all = Files.list(home.folder().resolve("postgres"))) {
            return all.filter(path -> path.getFileName().toString().startsWith("aside-20"))
                    .toList();
        }
    }

    /** The file of a table, once its server is down. */
    private Path file(String table) throws SQLException {
        String path;
        try (LibraryDatabase database = LibraryDatabase.of(home);
                Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_relation_filepath('" + table + "')")) {
            row.next();
            path = row.getString(1);
        }
        home.mustHaveNoProcess();
        return home.folder().resolve("postgres/cluster").resolve(path);
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(PAGE / 2);
            int old = bytes.read();
            bytes.seek(PAGE / 2);
            bytes.write(old ^ 0x10);
        }
    }
}
