package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.FormulaSentence;
import app.akin.embedding.ShippedStandIns;
import app.akin.embedding.remote.EmbeddingServer;
import app.akin.embedding.remote.Synonyms;
import app.akin.indexing.IndexReport;
import app.akin.indexing.PassageBuilder.Outcome;
import app.akin.library.Doctor;
import app.akin.library.Doctor.Check;
import app.akin.library.LibraryState;
import app.akin.library.Models.ModelNeededException;
import app.akin.library.PassageModels.Choice;
import app.akin.library.PassageModels.Kept;
import app.akin.library.PassageModels.RefusedException;
import app.akin.library.PassageModels.State;
import app.akin.library.PassageModels.Wish;
import app.akin.model.Hit;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import app.akin.model.RemoteModel;
import app.akin.model.RemoteProtocol;
import app.akin.model.Secret;
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
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
 * Passages are read by another model than the reader: all of Akin but window and terminal, over a real database, with
 * {@link ShippedStandIns} and a real server whose vectors are a bag of synonyms.
 */
@Timeout(300)
class PassageModelsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String READER = ShippedStandIns.READER;
    private static final String QUESTION = "unpaid invoice";
    private static final String RIGHT = "letter 17.txt";

    @TempDir
    private Path folder;

    @TempDir
    private static Path shipped;

    private final TaskRunner saving = new TaskRunner("settings", 1);
    private EmbeddingServer server;
    private SettingsStore settings;
    private Core core;

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

    private static String letter(int i) {
        return switch (i) {
            case 17 -> "The bill for the electricity of last winter is still owed.";
            case 4 -> "The doctor has time for a visit on Monday.";
            default -> "On day " + i + " we walked along river number " + i + " and talked about the weather.";
        };
    }

    @Test
    void aQuestionWithoutASharedWordFindsItsPassageBecauseOfTheModelOfWords() throws Exception {
        index();
        assertThat(first()).isNotEqualTo(RIGHT);

        RemoteModel model = add("words");
        assertThat(first()).as("added, but not chosen").isNotEqualTo(RIGHT);
        choose(model);
        assertThat(core.passageSwitch().answeringId())
                .as("not before it has read everything")
                .contains(READER);
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);

        SearchResult found = ask(QUESTION);
        assertThat(found.hits().getFirst().file().name()).isEqualTo(RIGHT);
        assertThat(found.silence()).isEmpty();
        assertThat(lanes(found.hits().getFirst())).containsExactly(Lane.PASSAGE_TEXT);
        assertThat(found.hits()).as("the others are still there").hasSize(30);
        assertThat(found.space().model()).isEqualTo("iris");

        core.passageModels().choose(READER);
        catchUp();
        int asked = server.requests().size();
        assertThat(ask(QUESTION).hits()).hasSize(30);
        assertThat(server.requests()).as("nothing leaves").hasSize(asked);

        choose(model);
        assertThat(first()).as("what it has read is kept").isEqualTo(RIGHT);
    }

    @Test
    void whatIsLikeAPassageIsFoundInItsSpaceWithoutAskingAgain() throws Exception {
        index();
        choose(add("words"));
        catchUp();
        Files.writeString(
                folder.resolve("documents/more.txt"), "Dear neighbour, a certain invoice of yours was never settled.");
        index();
        catchUp();
        Hit right = ask(QUESTION).hits().stream()
                .filter(hit -> hit.file().name().equals(RIGHT))
                .findFirst()
                .orElseThrow();
        int asked = server.requests().size();

        SearchResult like = core.search().find(Query.ofWords("").with(new Example.Item(right.itemId(), "the bill")));
        assertThat(like.hits().getFirst().file().name()).isEqualTo("more.txt");
        assertThat(server.requests()).hasSize(asked);
    }

    @Test
    void aSilentServerLetsTheOtherLanesAnswerAndTheResultSaysSo() throws Exception {
        index();
        choose(add("words"));
        catchUp();
        server.close();

        long start = System.nanoTime();
        SearchResult found = ask("walked along river");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(found.hits()).hasSize(28);
        assertThat(found.silence().orElseThrow()).startsWith("localhost cannot be reached");
    }

    @Test
    void aStalledServerIsNotWaitedForLong() throws Exception {
        index();
        choose(add("words"));
        catchUp();
        server.behave((self, exchange, asked, number) -> {
            try {
                Thread.sleep(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        long start = System.nanoTime();
        SearchResult found = ask("walked along river");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
        assertThat(found.silence()).contains("it did not answer in time");
        assertThat(found.hits()).as("by their words").hasSize(28);

        long again = System.nanoTime();
        assertThat(ask("walked along river number 8").silence()).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - again))
                .as("the next question waits less")
                .isLessThan(Duration.ofMillis(2_500));
    }

    @Test
    void aFailingModelStopsNoRunAndWhatItMissedIsMadeUp() throws Exception {
        choose(add("words"));
        int before = server.texts().size();
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 401, "{}"));

        try (PassageKeeper keeper = keeper().start(Duration.ofMillis(100))) {
            IndexReport report = index();
            keeper.finish();
            assertThat(report.indexed()).isEqualTo(30);
            assertThat(report.failed()).isEmpty();
        }
        assertThat(core.passageModels().state())
                .isEqualTo(new State.Away("localhost does not accept the key (answer 401)"));
        assertThat(core.passageSwitch().left()).hasValue(30);
        assertThat(ask("electricity winter").hits().getFirst().file().name())
                .as("found by its words meanwhile")
                .isEqualTo(RIGHT);
        assertThat(server.texts().size() - before)
                .as("the key is not tried again and again")
                .isLessThan(100);

        server.behave();
        try (PassageKeeper keeper = keeper()) {
            keeper.finish();
        }
        assertThat(core.passageModels().state()).isEqualTo(new State.Ready());
        assertThat(core.passageSwitch().left()).hasValue(0);
        assertThat(first()).isEqualTo(RIGHT);
    }

    @Test
    void aModelOfWordsThatIsInstalledHereReadsPassagesFromItsFolderToTheAnswer() throws Exception {
        index();
        Path here = Files.createDirectories(folder.resolve("my-words"));
        FormulaSentence.write("minilm", here);
        core.models().install(here);
        assertThat(core.passageModels().canBeChosen("my-words")).isTrue();
        core.passageModels().choose("my-words");
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);

        // Random weights understand nothing, but the same words have the same vector.
        SearchResult found = ask(letter(17));
        Hit first = found.hits().getFirst();
        assertThat(first.file().name()).isEqualTo(RIGHT);
        assertThat(first.lanes())
                .filteredOn(lane -> lane.lane() == Lane.PASSAGE_TEXT)
                .singleElement()
                .satisfies(lane -> assertThat(lane.rank()).isEqualTo(1))
                .satisfies(lane -> assertThat(lane.score()).isGreaterThan(0.99));
        assertThat(server.requests()).as("nothing leaves").isEmpty();

        Check check = passageCheck().orElseThrow();
        assertThat(check.state()).isEqualTo(Doctor.State.OK);
        assertThat(check.details()).startsWith("my-words/").endsWith("from the day it was installed");
        assertThat(core.models().all())
                .filteredOn(model -> model.id().equals("my-words"))
                .singleElement()
                .satisfies(model -> assertThat(model.verified()).isFalse());

        core.passageModels().choose(READER);
        catchUp();
        assertThat(core.passageModels().kept()).extracting(Kept::name).containsExactly("my-words");
        assertThat(core.passageModels().free("my-words")).isPositive();
    }

    @Test
    void theDoctorAsksTheModelOfWordsToo() throws Exception {
        assertThat(passageCheck().orElseThrow().details()).startsWith(READER + "/");
        choose(add("words"));
        Check sound = passageCheck().orElseThrow();
        assertThat(sound.state()).isEqualTo(Doctor.State.OK);
        assertThat(sound.details()).startsWith("remote-words/").contains("localhost");

        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 401, "{}"));
        Check away = passageCheck().orElseThrow();
        assertThat(away.state()).isEqualTo(Doctor.State.BAD);
        assertThat(away.details()).isEqualTo("localhost does not accept the key (answer 401)");
    }

    private Optional<Check> passageCheck() {
        return core.doctor().examine().stream()
                .filter(check -> check.id().equals("passages"))
                .findFirst();
    }

    @Test
    void aRunIsFollowedWhileItGoesOn() throws Exception {
        choose(add("words"));
        try (PassageKeeper keeper = keeper().start(Duration.ofMillis(50))) {
            index();
            keeper.finish();
        }
        assertThat(core.passageSwitch().left()).hasValue(0);
        assertThat(first()).isEqualTo(RIGHT);
        List<String> texts = server.texts().subList(1, server.texts().size());
        assertThat(texts.stream().filter(text -> !text.equals(QUESTION)))
                .as("each passage is sent once")
                .doesNotHaveDuplicates();
    }

    @Test
    void oneTextThatTheModelRefusesCostsOnlyItself() throws Exception {
        index();
        choose(add("words"));
        server.behave((self, exchange, asked, number) -> {
            if (asked.toString().contains("river number 9 ")) {
                EmbeddingServer.send(exchange, 400, "{\"error\":{\"message\":\"no\"}}");
            } else {
                EmbeddingServer.answer(self, exchange, asked, number);
            }
        });
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passageSwitch().left()).hasValue(1);
        assertThat(first()).isEqualTo(RIGHT);
        assertThat(ask("river").hits()).hasSize(30);
    }

    @Test
    void aModelThatRefusesEveryTextIsAway() throws Exception {
        index();
        assertThat(core.passageSwitch().answeringId()).contains(READER);
        choose(add("words"));
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 422, "{}"));
        assertThat(catchUp()).isEqualTo(new Outcome.Away("localhost refused the text"));
        assertThat(core.passageSwitch().answeringId()).contains(READER);
    }

    @Test
    void anotherModelIsBuiltBesideAndTakesOverWhenItHasReadEverythingEvenAfterAKill() throws Exception {
        Files.writeString(
                folder.resolve("documents/long.txt"),
                IntStream.range(0, 500)
                        .mapToObj(i -> "Chapter " + i + " tells how the traveller " + i + " came to the inn.\n\n")
                        .collect(Collectors.joining()));
        index();
        RemoteModel old = add("words");
        choose(old);
        catchUp();
        RemoteModel next = add("better words");
        choose(next);
        int before = server.texts().size();

        Cancellation killed = new Cancellation();
        AtomicInteger served = new AtomicInteger();
        server.behave((self, exchange, asked, number) -> {
            if (served.incrementAndGet() > 1) {
                killed.cancel();
            }
            EmbeddingServer.answer(self, exchange, asked, number);
        });
        assertThat(core.passageSwitch().build(killed, left -> {})).isInstanceOf(Outcome.Cancelled.class);
        assertThat(core.passageSwitch().answeringId()).contains(old.id());
        assertThat(first()).as("the old one answers").isEqualTo(RIGHT);

        core.close();
        core = open();
        assertThat(core.passageSwitch().answeringId()).as("after a new start").contains(old.id());
        server.behave();
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passageSwitch().answeringId()).contains(next.id());
        assertThat(first()).isEqualTo(RIGHT);

        List<String> sent = server.texts().subList(before, server.texts().size()).stream()
                .filter(text -> !text.equals(QUESTION))
                .toList();
        int again = sent.size() - new HashSet<>(sent).size();
        assertThat(again).as("texts that were under way when it was killed").isLessThanOrEqualTo(64);
        assertThat(sent.size()).isGreaterThan(128);

        choose(old);
        assertThat(core.passageSwitch().answeringId()).as("back at once").contains(old.id());
    }

    @Test
    void aModelThatWasTrainedForItCanBeCutAndIsASpaceOfItsOwn() throws Exception {
        index();
        RemoteModel whole = add("nomic-embed-text");
        choose(whole);
        catchUp();
        String cut = whole.id() + "@16";
        assertThat(core.passageModels().canBeChosen(cut)).isTrue();
        assertThat(core.passageModels().canBeChosen(add("words").id() + "@16")).isFalse();

        core.passageModels().choose(cut);
        assertThat(core.passageSwitch().left())
                .as("nothing is shared with the whole one")
                .hasValue(30);
        assertThat(core.passageSwitch().answeringId()).contains(whole.id());
        catchUp();
        assertThat(core.passageSwitch().answeringId()).contains(cut);
        assertThat(first()).isEqualTo(RIGHT);
    }

    @Test
    void whatAModelHasReadIsFreedOnlyWhenItIsOfNoUseAndOnDemand() throws Exception {
        index();
        RemoteModel old = add("words");
        choose(old);
        catchUp();
        assertThat(core.passageModels().kept()).as("it answers").isEmpty();
        assertThatThrownBy(() -> core.passageModels().free(old.id())).isInstanceOf(ModelNeededException.class);

        RemoteModel next = add("better words");
        choose(next);
        assertThat(core.passageModels().kept())
                .as("it answers until the next one is ready")
                .isEmpty();
        assertThatThrownBy(() -> core.passageModels().free(old.id())).isInstanceOf(ModelNeededException.class);
        catchUp();

        Kept kept = core.passageModels().kept().getFirst();
        assertThat(kept.id()).isEqualTo(old.id());
        assertThat(kept.name()).isEqualTo("words at localhost");
        assertThat(kept.bytes()).isPositive();
        core.passageModels().remove(old.id());
        assertThat(core.passageModels().kept()).extracting(Kept::name).containsExactly(old.id());
        assertThat(core.passageModels().free(old.id())).isEqualTo(kept.bytes());
        assertThat(core.passageModels().kept()).isEmpty();
        assertThat(first()).as("the one in use lost nothing").isEqualTo(RIGHT);
        assertThat(ask("river").hits()).hasSize(30);
    }

    @Test
    void picturesAreNeverSentAndFileNamesNeither() throws Exception {
        Path picture = folder.resolve("documents/drawing.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        index();
        choose(add("words"));
        catchUp();
        ask(QUESTION);
        core.search().find(Query.ofWords("").with(new Example.PictureFile(picture)));

        assertThat(server.texts()).hasSize(1 + 30 + 1);
        assertThat(server.requests().toString()).doesNotContain("drawing", "letter 17", folder.toString());
    }

    @Test
    void aModelThatCannotBeUsedIsNotAdded() {
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 404, "{}"));
        assertThatThrownBy(() -> add("nothing"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("localhost knows no model nothing");
        assertThatThrownBy(() -> core.passageModels()
                        .add(
                                new Wish(RemoteProtocol.OPENAI, "http://example.com/v1", "words", Optional.empty()),
                                Secret.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("for everybody to read");
        assertThat(core.passageModels().elsewhere()).isEmpty();
    }

    @Test
    void aRemovedModelIsNoLongerAskedAndItsKeyIsGone() throws Exception {
        index();
        RemoteModel model = add("nomic-embed-text");
        choose(model);
        catchUp();
        core.passageModels().choose(model.id() + "@16");
        core.passageModels().remove(model.id());

        assertThat(settings.settings().passageModel()).isEmpty();
        assertThat(core.passageModels().choices()).extracting(Choice::id).containsExactly(READER);
        int asked = server.requests().size();
        assertThat(first()).isNotEqualTo(RIGHT);
        assertThat(server.requests()).hasSize(asked);
        assertThat(folder.resolve("data/remote-models.json")).content().doesNotContain("sk-test");
    }

    @Test
    void theSameNameAtAnotherAddressOrOfAnotherSizeIsAnotherModel() throws Exception {
        RemoteModel one = add("words");
        assertThat(add("words").id()).isEqualTo(one.id());
        try (EmbeddingServer other = EmbeddingServer.start(Synonyms::of)) {
            RemoteModel elsewhere = core.passageModels()
                    .add(
                            new Wish(RemoteProtocol.OPENAI, other.address().toString(), "words", Optional.empty()),
                            Secret.NONE);
            assertThat(elsewhere.id()).isEqualTo("remote-words-2");
        }
        RemoteModel sized = core.passageModels()
                .add(
                        new Wish(
                                RemoteProtocol.OPENAI,
                                server.address().toString(),
                                "words",
                                Optional.of(Synonyms.DIMENSION)),
                        Secret.NONE);
        assertThat(sized.id()).isEqualTo("remote-words-64");
        assertThat(core.passageModels().elsewhere()).hasSize(3);
    }

    private Core open() {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        Core opened = new Core(data, settings, shipped);
        assertThat(opened.openLibrary()).isInstanceOf(LibraryState.Open.class);
        return opened;
    }

    private RemoteModel add(String name) throws RefusedException {
        return core.passageModels()
                .add(
                        new Wish(RemoteProtocol.OPENAI, server.address().toString(), name, Optional.empty()),
                        Secret.of("sk-test-0123456789"));
    }

    private void choose(RemoteModel model) {
        core.passageModels().choose(model.id());
    }

    private IndexReport index() throws InterruptedException {
        return core.indexer().run(List.of(folder.resolve("documents")), new Gate(), new Cancellation(), progress -> {});
    }

    private Outcome catchUp() throws InterruptedException {
        return core.passageSwitch().build(new Cancellation(), left -> {});
    }

    private PassageKeeper keeper() {
        return new PassageKeeper(core.passageSwitch(), core.passageModels(), () -> true);
    }

    /** The name of the first hit; nothing where there is none. */
    private String first() throws SearchException {
        return ask(QUESTION).hits().stream()
                .findFirst()
                .map(hit -> hit.file().name())
                .orElse("");
    }

    private SearchResult ask(String words) throws SearchException {
        return core.search().find(Query.ofWords(words));
    }

    private static List<Lane> lanes(Hit hit) {
        return hit.lanes().stream().map(LaneRank::lane).toList();
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
