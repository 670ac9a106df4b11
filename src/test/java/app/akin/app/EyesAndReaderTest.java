package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.ShippedStandIns;
import app.akin.indexing.IndexReport;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.library.LibraryState;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.search.Query;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.store.TestDatabase;
import app.akin.store.server.ServerAddress;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eyes for pictures, a reader for passages: all of Akin but window and terminal, over a real database, with
 * {@link ShippedStandIns}.
 */
@Timeout(300)
abstract class EyesAndReaderTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    static final String CLIP = "own-clip";
    static final int DOCUMENTS = 12;
    static final int PICTURES = 3;

    @TempDir
    static Path shipped;

    @TempDir
    Path folder;

    final TaskRunner saving = new TaskRunner("settings", 1);
    SettingsStore settings;
    Core core;

    @BeforeAll
    static void modelsThatShip() throws IOException {
        ShippedStandIns.in(shipped);
    }

    @BeforeEach
    void begin() throws IOException {
        DATABASE.empty();
        open();
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(files.resolve("letter " + i + ".txt"), letter(i));
        }
        for (int i = 0; i < PICTURES; i++) {
            draw(files.resolve("picture " + i + ".png"), 0xff << 8 * i);
        }
    }

    @AfterEach
    void end() {
        core.close();
        saving.close();
    }

    static String letter(int i) {
        return i == 7
                ? "The bill for the electricity of last winter is still owed."
                : "On day " + i + " we walked along river number " + i + " and talked about the weather.";
    }

    void open() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        settings = SettingsStore.open(data.settings(), saving::after, problem -> {
            throw new IllegalStateException(problem.toString());
        });
        settings.update(before -> before.withDatabase(Optional.of(address())));
        core = new Core(data, settings, shipped);
        assertThat(core.openLibrary()).isInstanceOf(LibraryState.Open.class);
    }

    /** How many vectors there are of all kinds. */
    static long vectors() {
        return DATABASE.database().index().kept().all().stream()
                .mapToLong(space -> space.vectors())
                .sum();
    }

    IndexReport index() throws InterruptedException {
        return core.indexer().run(List.of(folder.resolve("files")), new Gate(), new Cancellation(), progress -> {});
    }

    Outcome catchUp() throws InterruptedException {
        return core.passages().build(new Gate(), new Cancellation(), (_, _) -> {});
    }

    SearchResult ask(String words) throws SearchException {
        return core.search().find(Query.ofWords(words));
    }

    static List<Hit> passages(SearchResult result) {
        return result.hits().stream().filter(hit -> hit.kind() == Kind.PASSAGE).toList();
    }

    static List<Lane> lanes(Hit hit) {
        return hit.lanes().stream().map(LaneRank::lane).toList();
    }

    static void draw(Path file, int colour) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, x > y ? colour : 0xffffff);
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }

    static String address() {
        ServerAddress address = DATABASE.address();
        return address.jdbcUrl() + "?user=" + encoded(address.user().orElseThrow()) + "&password="
                + encoded(address.password().orElseThrow());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
