package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.FormulaSentence;
import app.akin.embedding.remote.EmbeddingServer;
import app.akin.embedding.remote.Synonyms;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.library.Doctor;
import app.akin.library.Doctor.Check;
import app.akin.library.models.PassageModels.Choice;
import app.akin.library.models.PassageModels.Kept;
import app.akin.library.models.PassageModels.RefusedException;
import app.akin.library.models.PassageModels.Wish;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import app.akin.search.Example;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import app.akin.seat.SeatKeeper;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Another model of words reads passages when it is chosen, and only what it may. */
class PassageModelsTest extends PassagesTest {

    @Test
    void aQuestionWithoutASharedWordFindsItsPassageBecauseOfTheModelOfWords() throws Exception {
        index();
        assertThat(first()).isNotEqualTo(RIGHT);

        RemoteModel model = add("words");
        assertThat(first()).as("added, but not chosen").isNotEqualTo(RIGHT);
        choose(model);
        assertThat(core.passages().answeringId())
                .as("not before it has read everything")
                .isEqualTo(READER);
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
    void aRunIsFollowedWhileItGoesOn() throws Exception {
        choose(add("words"));
        try (SeatKeeper keeper = keeper().start(Duration.ofMillis(50))) {
            index();
            keeper.finish();
        }
        assertThat(core.passages().left()).hasValue(0);
        assertThat(first()).isEqualTo(RIGHT);
        List<String> texts = server.texts().subList(1, server.texts().size());
        assertThat(texts.stream().filter(text -> !text.equals(QUESTION)))
                .as("each passage is sent once")
                .doesNotHaveDuplicates();
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
}
