package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.ShippedStandIns;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.library.models.PassageModels;
import app.akin.model.ModelNeededException;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.search.Example;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import app.akin.seat.SeatKeeper;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents are found by their words before they are understood, and by their meaning afterwards. */
class WordsBeforeMeaningTest extends EyesAndReaderTest {

    @Test
    void documentsAreFoundByTheirWordsAndNamesBeforeTheReaderHasReadThem() throws Exception {
        assertThat(index().indexed()).isEqualTo(DOCUMENTS + PICTURES);
        assertThat(core.passages().left()).hasValue(DOCUMENTS);

        Hit byWords = ask("electricity winter").hits().getFirst();
        assertThat(byWords.file().name()).isEqualTo("letter 7.txt");
        assertThat(lanes(byWords)).containsExactly(Lane.FULL_TEXT);
        assertThat(passages(ask("letter 5")).getFirst().file().name()).isEqualTo("letter 5.txt");
        assertThat(vectors()).as("a run reads pictures alone").isEqualTo(PICTURES);

        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passages().left()).hasValue(0);
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
        assertThat(core.passages().build(new Gate(), killed, (left, _) -> told.set(left)))
                .isInstanceOf(Outcome.Cancelled.class);

        core.close();
        open();
        assertThat(passages(ask("traveller 1234")).getFirst().file().name()).isEqualTo("long.txt");
        assertThat(core.passages().left()).hasValue(DOCUMENTS + 1);
        assertThat(catchUp()).isInstanceOf(Outcome.Complete.class);
        assertThat(core.passages().left()).hasValue(0);
    }

    @Test
    void theModelsSayWhatIsUnderstoodAlready() throws Exception {
        index();
        try (SeatKeeper keeper =
                new SeatKeeper("passages", core.passages(), new Gate(), () -> true, core.passageModels())) {
            keeper.start(Duration.ofMillis(50));
            keeper.finish();
        }
        assertThat(core.passageModels().state()).isEqualTo(new PassageModels.State.Ready());
        assertThat(core.passageModels().chosen()).isEqualTo(PassageModels.READER);
        assertThat(core.models().all().subList(0, 2))
                .as("each in use, the one that sees first")
                .allSatisfy(
                        model -> assertThat(model.state()).isEqualTo(new app.akin.library.models.Models.State.InUse()))
                .extracting(app.akin.library.models.Models.Model::id)
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
}
