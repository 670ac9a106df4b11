package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.remote.EmbeddingServer;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.library.models.PassageModels.Kept;
import app.akin.model.ModelNeededException;
import app.akin.model.remote.RemoteModel;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Models of words are built beside each other, and freed on demand. */
class PassageSpacesTest extends PassagesTest {

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
        assertThat(core.passages().build(new Gate(), killed, (_, _) -> {})).isInstanceOf(Outcome.Cancelled.class);
        assertThat(core.passages().answeringId()).isEqualTo(old.id());
        assertThat(first()).as("the old one answers").isEqualTo(RIGHT);

        core.close();
        core = open();
        assertThat(core.passages().answeringId()).as("after a new start").isEqualTo(old.id());
        server.behave();
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passages().answeringId()).isEqualTo(next.id());
        assertThat(first()).isEqualTo(RIGHT);

        List<String> sent = server.texts().subList(before, server.texts().size()).stream()
                .filter(text -> !text.equals(QUESTION))
                .toList();
        int again = sent.size() - new HashSet<>(sent).size();
        assertThat(again).as("texts that were under way when it was killed").isLessThanOrEqualTo(64);
        assertThat(sent.size()).isGreaterThan(128);

        choose(old);
        assertThat(core.passages().answeringId()).as("back at once").isEqualTo(old.id());
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
        assertThat(core.passages().left())
                .as("nothing is shared with the whole one")
                .hasValue(30);
        assertThat(core.passages().answeringId()).isEqualTo(whole.id());
        catchUp();
        assertThat(core.passages().answeringId()).isEqualTo(cut);
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
        assertThat(kept.name()).isEqualTo("words (localhost)");
        assertThat(kept.bytes()).isPositive();
        core.passageModels().remove(old.id());
        assertThat(core.passageModels().kept()).extracting(Kept::name).containsExactly(old.id());
        assertThat(core.passageModels().free(old.id())).isEqualTo(kept.bytes());
        assertThat(core.passageModels().kept()).isEmpty();
        assertThat(first()).as("the one in use lost nothing").isEqualTo(RIGHT);
        assertThat(ask("river").hits()).hasSize(30);
    }
}
