package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.ShippedStandIns;
import app.akin.embedding.remote.EmbeddingServer;
import app.akin.embedding.remote.Synonyms;
import app.akin.indexing.IndexReport;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.library.Doctor.Check;
import app.akin.library.LibraryState;
import app.akin.library.models.PassageModels.RefusedException;
import app.akin.library.models.PassageModels.Wish;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import app.akin.search.Query;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import app.akin.seat.SeatKeeper;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.store.TestDatabase;
import app.akin.store.server.ServerAddress;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Passages are read by another model than the reader: all of Akin but window and terminal, over a real database, with
 * {@link ShippedStandIns} and a real server whose vectors are a bag of synonyms.
 */
@Timeout(300)
abstract class PassagesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    static final String READER = ShippedStandIns.READER;
    static final String QUESTION = "unpaid invoice";
    static final String RIGHT = "letter 17.txt";

    @TempDir
    Path folder;

    @TempDir
    static Path shipped;

    final TaskRunner saving = new TaskRunner("settings", 1);
    EmbeddingServer server;
    SettingsStore settings;
    Core core;

    @BeforeAll
    static void modelsThatShip() throws IOException {
        ShippedStandIns.in(shipped);
    }

    @BeforeEach
    void begin() throws IOException {
        DATABASE.empty();
        server = EmbeddingServer.start(Synonyms::of);
        settings = SettingsStore.open(folder.resolve("data/settings.json"), saving::after, problem -> {
            throw new IllegalStateException(problem.toString());
        });
        settings.update(before -> before.withDatabase(Optional.of(address())));
        core = open();
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < 30; i++) {
            Files.writeString(documents.resolve("letter " + i + ".txt"), letter(i));
        }
    }

    @AfterEach
    void end() {
        core.close();
        saving.close();
        server.close();
    }

    static String letter(int i) {
        return switch (i) {
            case 17 -> "The bill for the electricity of last winter is still owed.";
            case 4 -> "The doctor has time for a visit on Monday.";
            default -> "On day " + i + " we walked along river number " + i + " and talked about the weather.";
        };
    }

    Optional<Check> passageCheck() {
        return core.doctor().examine().stream()
                .filter(check -> check.id().equals("passages"))
                .findFirst();
    }

    Core open() {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        Core opened = new Core(data, settings, shipped);
        assertThat(opened.openLibrary()).isInstanceOf(LibraryState.Open.class);
        return opened;
    }

    RemoteModel add(String name) throws RefusedException {
        return core.passageModels()
                .add(
                        new Wish(RemoteProtocol.OPENAI, server.address().toString(), name, Optional.empty()),
                        Secret.of("sk-test-0123456789"));
    }

    void choose(RemoteModel model) {
        core.passageModels().choose(model.id());
    }

    IndexReport index() throws InterruptedException {
        return core.indexer().run(List.of(folder.resolve("documents")), new Gate(), new Cancellation(), progress -> {});
    }

    Outcome catchUp() throws InterruptedException {
        return core.passages().build(new Gate(), new Cancellation(), (_, _) -> {});
    }

    SeatKeeper keeper() {
        return new SeatKeeper("passages", core.passages(), new Gate(), () -> true, core.passageModels());
    }

    /** The name of the first hit; nothing where there is none. */
    String first() throws SearchException {
        return ask(QUESTION).hits().stream()
                .findFirst()
                .map(hit -> hit.file().name())
                .orElse("");
    }

    SearchResult ask(String words) throws SearchException {
        return core.search().find(Query.ofWords(words));
    }

    static List<Lane> lanes(Hit hit) {
        return hit.lanes().stream().map(LaneRank::lane).toList();
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
