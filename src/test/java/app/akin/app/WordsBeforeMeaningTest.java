package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.ShippedStandIns;
import app.akin.indexing.IndexReport;
import app.akin.indexing.PassageBuilder.Outcome;
import app.akin.library.LibraryState;
import app.akin.library.Models.ModelNeededException;
import app.akin.library.PassageModels;
import app.akin.library.PassageModels.Choice;
import app.akin.library.PassageModels.Kept;
import app.akin.model.Hit;
import app.akin.model.Kind;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import app.akin.model.Scope;
import app.akin.search.Example;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eyes for pictures, a reader for passages: all of Akin but window and terminal, over a real database, with
 * {@link ShippedStandIns}.
 */
@Timeout(300)
class WordsBeforeMeaningTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String CLIP = "own-clip";
    private static final int DOCUMENTS = 12;
    private static final int PICTURES = 3;

    @TempDir
    private static Path shipped;

    @TempDir
    private Path folder;

    private final TaskRunner saving = new TaskRunner("settings", 1);
    private SettingsStore settings;
    private Core core;

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

    private static String letter(int i) {
        return i == 7
                ? "The bill for the electricity of last winter is still owed."
                : "On day " + i + " we walked along river number " + i + " and talked about the weather.";
    }

    @Test
    void documentsAreFoundByTheirWordsAndNamesBeforeTheReaderHasReadThem() throws Exception {
        assertThat(index().indexed()).isEqualTo(DOCUMENTS + PICTURES);
        assertThat(core.passageSwitch().left()).hasValue(DOCUMENTS);

        Hit byWords = ask("electricity winter").hits().getFirst();
        assertThat(byWords.file().name()).isEqualTo("letter 7.txt");
        assertThat(lanes(byWords)).containsExactly(Lane.FULL_TEXT);
        assertThat(passages(ask("letter 5")).getFirst().file().name()).isEqualTo("letter 5.txt");
        assertThat(vectors()).as("a run reads pictures alone").isEqualTo(PICTURES);

        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passageSwitch().left()).hasValue(0);
        assertThat(lanes(passages(ask(letter(7))).getFirst())).contains(Lane.FULL_TEXT, Lane.PASSAGE_TEXT);
        assertThat(index().unchanged()).as("nothing is read again").isEqualTo(DOCUMENTS + PICTURES);
    }

    @Test
    void whatWasKilledBetweenTextAndVectorsGoesOnWhereItWas() throws Exception {
        Files.writeString(
                folder.resolve("files/long.txt"),
                IntStream.range(0, 1_500)
                        .mapToObj(i -> "Chapter " + i + " tells how the traveller " + i + " came to the inn.\n\n")
                        .collect(Collectors.joining()));
        index();
        Cancellation killed = new Cancellation();
        AtomicLong told = new AtomicLong();
        killed.cancel();
        assertThat(core.passageSwitch().build(killed, told::set)).isInstanceOf(Outcome.Cancelled.class);

        core.close();
        open();
        assertThat(passages(ask("traveller 1234")).getFirst().file().name()).isEqualTo("long.txt");
        assertThat(core.passageSwitch().left()).hasValue(DOCUMENTS + 1);
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passageSwitch().left()).hasValue(0);
    }

    @Test
    void theModelsSayWhatIsUnderstoodAlready() throws Exception {
        index();
        try (PassageKeeper keeper = new PassageKeeper(core.passageSwitch(), core.passageModels(), () -> true)) {
            keeper.start(Duration.ofMillis(50));
            keeper.finish();
        }
        assertThat(core.passageModels().state()).isEqualTo(new PassageModels.State.Ready());
        assertThat(core.passageModels().chosen()).isEqualTo(PassageModels.READER);
        assertThat(core.models().all().subList(0, 2))
                .as("each in use, the one that sees first")
                .allSatisfy(model -> assertThat(model.state()).isEqualTo(new app.akin.library.Models.State.InUse()))
                .extracting(app.akin.library.Models.Model::id)
                .containsExactly(ShippedStandIns.EYES, ShippedStandIns.READER);
        assertThatThrownBy(() -> core.models().free(ShippedStandIns.READER)).isInstanceOf(ModelNeededException.class);
        assertThat(core.doctor().examine())
                .extracting(check -> check.id() + " " + check.state())
                .contains("model OK", "passages OK");
    }

    @Test
    void aLaneThatIsSwitchedOffFindsNothing() throws Exception {
        index();
        catchUp();
        Query letter = Query.ofWords("letter 5");

        assertThat(core.search().find(letter).hits().getFirst().file().name()).isEqualTo("letter 5.txt");
        assertThat(core.search().find(letter.without(Lane.FILE_NAME)).hits())
                .noneMatch(hit -> lanes(hit).contains(Lane.FILE_NAME));
        assertThat(core.search()
                        .find(letter.without(Lane.PASSAGE_TEXT).without(Lane.PICTURE_VECTOR))
                        .hits())
                .allMatch(hit -> List.of(Lane.FILE_NAME, Lane.FULL_TEXT).containsAll(lanes(hit)));
    }

    @Test
    void aPictureAloneBringsPicturesAndAPassageAlonePassages() throws Exception {
        index();
        catchUp();
        Path picture = folder.resolve("files/picture 1.png");
        SearchResult like = core.search().find(Query.ofWords("").with(new Example.PictureFile(picture)));
        assertThat(like.hits()).hasSize(PICTURES);
        assertThat(like.hits().getFirst().file().name()).isEqualTo("picture 1.png");

        Hit passage = passages(ask("electricity winter")).getFirst();
        SearchResult more = core.search().find(Query.ofWords("").with(new Example.Item(passage.itemId(), "the bill")));
        assertThat(more.hits())
                .hasSize(DOCUMENTS - 1)
                .allMatch(hit -> lanes(hit).equals(List.of(Lane.PASSAGE_TEXT)));
    }

    // ---- a library that was made with the model that shipped before

    @Test
    void aLibraryOfAnEarlierAkinAnswersByWordsAtOnceAndItsPicturesAreReadAgain() throws Exception {
        index();
        core.close();
        asAnEarlierAkinLeftIt();

        open();
        assertThat(settings.settings().model()).isEqualTo("iris");
        assertThat(core.modelSwitch().answeringId()).isEqualTo("iris");
        assertThat(core.models().toReadAgain()).isEqualTo(PICTURES);
        assertThat(core.models().trouble()).isEmpty();
        assertThat(passages(ask("electricity winter")).getFirst().file().name()).isEqualTo("letter 7.txt");
        IndexReport look = index();
        assertThat(look.unchanged()).as("left to who catches up").isEqualTo(DOCUMENTS + PICTURES);

        AtomicLong total = new AtomicLong();
        core.modelSwitch().build(core.builder(), new Gate(), new Cancellation(), (left, all) -> total.set(all));
        assertThat(total).as("pictures alone are counted").hasValue(PICTURES);
        assertThat(core.modelSwitch().isBehind()).isFalse();
        assertThat(core.models().toReadAgain()).isZero();
        assertThat(ask("red").hits())
                .filteredOn(hit -> hit.kind() == Kind.PICTURE)
                .hasSize(PICTURES);
        assertThat(spaces()).as("what nothing can ask any more is gone").doesNotContain("starter");
    }

    @Test
    void whoIsInterruptedWhileReadingAgainGoesOnAtTheNextStart() throws Exception {
        index();
        core.close();
        asAnEarlierAkinLeftIt();
        open();
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        core.modelSwitch().build(core.builder(), new Gate(), cancelled, (left, all) -> {});
        assertThat(spaces()).contains("starter");

        core.close();
        open();
        assertThat(core.modelSwitch().isBehind()).isTrue();
        assertThat(core.models().toReadAgain()).isEqualTo(PICTURES);
    }

    // ---- the model for pictures reads passages too

    @Test
    void aClipReadsPassagesWhereItIsAskedToAndNotOtherwise() throws Exception {
        Path own = ShippedStandIns.smallClip(folder.resolve(CLIP));
        assertThat(core.passageModels().canBeChosen(PassageModels.EYES))
                .as("the ones that ship see pictures alone")
                .isFalse();
        core.models().install(own);
        core.models().use(CLIP);
        assertThat(core.passageModels().choices())
                .extracting(Choice::id)
                .containsExactly(PassageModels.READER, PassageModels.EYES);
        core.passageModels().choose(PassageModels.EYES);
        core.modelSwitch().reconsider();
        index();
        catchUp();

        assertThat(core.passageModels().chosen()).isEqualTo(PassageModels.EYES);
        assertThat(core.passageSwitch().answeringId()).contains(CLIP);
        assertThat(lanes(passages(ask(letter(3))).getFirst())).contains(Lane.PASSAGE_VECTOR);
        Path picture = folder.resolve("files/picture 1.png");
        Query like = Query.ofWords("").with(new Example.PictureFile(picture));
        assertThat(core.search().find(like).hits())
                .as("who asks with a picture wants pictures")
                .hasSize(PICTURES);
        assertThat(core.search()
                        .find(like.in(Scope.EVERYTHING.only(Kind.PASSAGE)))
                        .hits())
                .as("passages are near to a picture, too")
                .hasSize(DOCUMENTS);
        assertThatThrownBy(() -> core.passageModels().free(CLIP)).isInstanceOf(ModelNeededException.class);

        core.passageModels().choose(PassageModels.READER);
        catchUp();
        assertThat(core.passageSwitch().answeringId()).contains(PassageModels.READER);
        assertThat(lanes(passages(ask(letter(3))).getFirst())).contains(Lane.PASSAGE_TEXT);
        assertThat(core.passageModels().kept()).extracting(Kept::id).containsExactly(CLIP);
        assertThat(core.passageModels().free(CLIP)).isNotNegative();
        assertThat(core.passageModels().kept()).isEmpty();
        assertThat(core.search()
                        .find(Query.ofWords("").with(new Example.PictureFile(picture)))
                        .hits())
                .as("its pictures are all there, and nothing else")
                .hasSize(PICTURES);
        assertThat(core.modelSwitch().isBehind()).isFalse();
    }

    @Test
    void whoGoesBackToTheEyesThatShipHasTheReaderForPassages() throws Exception {
        core.models().install(ShippedStandIns.smallClip(folder.resolve(CLIP)));
        core.models().use(CLIP);
        core.passageModels().choose(PassageModels.EYES);
        core.modelSwitch().reconsider();
        assertThat(core.passageSwitch().wantedId()).contains(CLIP);

        core.models().use("iris");
        assertThat(core.passageSwitch().wantedId()).contains(PassageModels.READER);
        assertThat(core.passageModels().chosen()).isEqualTo(PassageModels.READER);
    }

    private void open() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        settings = SettingsStore.open(data.settings(), saving::after, problem -> {
            throw new IllegalStateException(problem.toString());
        });
        settings.update(before -> before.withDatabase(Optional.of(address())));
        core = new Core(data, settings, shipped);
        assertThat(core.openLibrary()).isInstanceOf(LibraryState.Open.class);
    }

    /** Its settings and notes name a model that is gone, whose vectors are there. */
    private void asAnEarlierAkinLeftIt() throws Exception {
        Files.writeString(folder.resolve("data/settings.json"), "{\"model\": \"starter\"}");
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE embedding_space SET model = 'starter' WHERE model = 'iris'"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("UPDATE note SET value = 'starter' WHERE name = 'answering-model'"))
                    .isEqualTo(1);
        }
    }

    private static List<String> spaces() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT model FROM embedding_space")) {
            List<String> models = new java.util.ArrayList<>();
            while (rows.next()) {
                models.add(rows.getString(1));
            }
            return models;
        }
    }

    /** How many vectors there are of all kinds. */
    private static long vectors() {
        return DATABASE.database().index().kept().all().stream()
                .mapToLong(space -> space.vectors())
                .sum();
    }

    private IndexReport index() throws InterruptedException {
        return core.indexer().run(List.of(folder.resolve("files")), new Gate(), new Cancellation(), progress -> {});
    }

    private Outcome catchUp() throws InterruptedException {
        return core.passageSwitch().build(new Cancellation(), left -> {});
    }

    private SearchResult ask(String words) throws SearchException {
        return core.search().find(Query.ofWords(words));
    }

    private static List<Hit> passages(SearchResult result) {
        return result.hits().stream().filter(hit -> hit.kind() == Kind.PASSAGE).toList();
    }

    private static List<Lane> lanes(Hit hit) {
        return hit.lanes().stream().map(LaneRank::lane).toList();
    }

    private static void draw(Path file, int colour) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, x > y ? colour : 0xffffff);
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static String address() {
        ServerAddress address = DATABASE.address();
        return address.jdbcUrl() + "?user=" + encoded(address.user().orElseThrow()) + "&password="
                + encoded(address.password().orElseThrow());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
