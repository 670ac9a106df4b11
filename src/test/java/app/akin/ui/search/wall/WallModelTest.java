package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.ui.search.hit.MarkedSentence;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WallModelTest {

    private final WallModel wall = new WallModel();

    static Hit hit(long id) {
        IndexedFile file = new IndexedFile(
                id,
                id,
                URI.create("file:///p/" + id + ".jpg"),
                id + ".jpg",
                new FileStamp(1, 1),
                Instant.EPOCH,
                "image/jpeg",
                Optional.empty(),
                Optional.empty(),
                false);
        return new Hit(1, id, Kind.PICTURE, file, 0, Optional.empty(), List.of());
    }

    static List<Hit> hits(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(WallModelTest::hit).toList();
    }

    @Test
    void theSentenceThatAnswersIsSoughtInItsPassageAndTheQuestionInOthers() {
        Hit lease = passage(1, "TENANCY AGREEMENT\nThe rent is 900 euros.");
        Hit other = passage(2, "The rent of the garage is 60 euros.");
        wall.show(List.of(lease, other), "how much is the rent?");
        assertThat(wall.soughtIn(lease)).isEqualTo("how much is the rent?");
        wall.mark().set(Optional.of(new MarkedSentence(lease, 18, 40)));
        assertThat(wall.soughtIn(lease)).isEqualTo("The rent is 900 euros.");
        assertThat(wall.soughtIn(other)).isEqualTo("how much is the rent?");
    }

    private static Hit passage(long id, String lines) {
        Passage passage = new Passage(0, 0, lines.length(), OptionalInt.empty(), lines);
        return new Hit(1, id, Kind.PASSAGE, hit(id).file(), 0, Optional.of(passage), List.of());
    }

    private List<Long> selectedIds() {
        return wall.selection().stream().map(Hit::itemId).toList();
    }

    @Test
    void shiftSelectsFromTheLastSingleChoice() {
        wall.show(hits(9), "");
        wall.select(2);
        wall.selectRange(5);
        assertThat(selectedIds()).containsExactly(3L, 4L, 5L, 6L);
        wall.selectRange(1);
        assertThat(selectedIds()).containsExactly(2L, 3L);
    }

    @Test
    void togglingAddsAndTakesAway() {
        wall.show(hits(9), "");
        wall.select(0);
        wall.toggle(4);
        wall.toggle(0);
        assertThat(selectedIds()).containsExactly(5L);
    }

    @Test
    void newResultsKeepTheSelectionOnlyWhereItIsStillThere() {
        wall.show(hits(5), "");
        wall.selectAll();
        wall.show(List.of(hit(9), hit(4)), "");
        assertThat(selectedIds()).containsExactly(4L);
    }

    @Test
    void aWeakMatchOfAnotherQuestionIsNotSelectedAndHasNoFocus() {
        wall.show(hits(5), "");
        wall.select(3);
        Sheet answer = new Sheet(List.of(hit(9), hit(4)), 1, 1, true, OptionalInt.of(1), Set.of());

        wall.show(answer, "another");
        assertThat(selectedIds()).isEmpty();
        assertThat(wall.focus()).isEqualTo(-1);

        wall.select(1);
        wall.refresh(answer);
        assertThat(selectedIds()).containsExactly(4L);
        assertThat(wall.focus()).isEqualTo(1);
    }

    @Test
    void theFocusFollowsItsItem() {
        wall.show(hits(5), "");
        wall.select(3);
        wall.show(List.of(hit(9), hit(4)), "");
        assertThat(wall.focus()).isEqualTo(1);
    }

    @Test
    void theNextCardHasTheFocusOfOneThatIsTakenAway() {
        wall.show(hits(4), "");
        wall.select(2);
        wall.takeAway(hit(3));
        assertThat(wall.focused()).contains(hit(4));
        wall.takeAway(hit(4));
        assertThat(wall.focused()).contains(hit(2));
        wall.takeAway(hit(1));
        wall.takeAway(hit(2));
        assertThat(wall.focused()).isEmpty();
    }

    @Test
    void sizesStopAtTheirEnds() {
        for (int i = 0; i < 20; i++) {
            wall.size().larger();
        }
        assertThat(wall.size().height()).isEqualTo(340);
        for (int i = 0; i < 20; i++) {
            wall.size().smaller();
        }
        assertThat(wall.size().height()).isEqualTo(104);
        wall.size().nearest(190);
        assertThat(wall.size().height()).isEqualTo(200);
    }
}
