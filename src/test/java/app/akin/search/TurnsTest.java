package app.akin.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.Hit;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void passagesWithEvidenceAndPicturesComeOneForOneAndTheLongerListGoesOn() {
        List<Hit> passages = List.of(found(101), found(102));

        assertThat(order(pictures(4), passages, 10)).containsExactly(101L, 1L, 102L, 2L, 3L, 4L);
    }

    @Test
    void aPictureBeginsWhereThePassageIsOnlyCalledLikeTheQuestion() {
        List<Hit> passages = List.of(passage(101, 101, Lane.FILE_NAME));

        assertThat(order(pictures(2), passages, 10)).containsExactly(1L, 101L, 2L);
    }

    @Test
    void aPassageThatOnlyItsVectorSpeaksForWaitsForFourPictures() {
        List<Hit> passages = List.of(guessed(101), guessed(102));

        assertThat(order(pictures(9), passages, 20)).containsExactly(1L, 2L, 3L, 4L, 101L, 5L, 6L, 7L, 8L, 102L, 9L);
    }

    @Test
    void evidenceOvertakesAGuessThatWasFusedAboveIt() {
        List<Hit> passages = List.of(guessed(101), found(102));

        assertThat(order(pictures(4), passages, 20)).containsExactly(102L, 1L, 2L, 3L, 4L, 101L);
    }

    @Test
    void withoutPicturesPassagesKeepTheOrderOfTheirFusion() {
        List<Hit> passages = List.of(guessed(101), found(102), guessed(103));

        assertThat(order(List.of(), passages, 10)).containsExactly(101L, 102L, 103L);
    }

    @Test
    void aDocumentSpeaksOnceAmongTheFirstResults() {
        List<Hit> passages = List.of(
                passage(101, 100, Lane.FULL_TEXT),
                passage(102, 100, Lane.FULL_TEXT),
                passage(103, 200, Lane.FULL_TEXT));

        List<Long> order = order(pictures(20), passages, 40);

        assertThat(order.subList(0, 4)).containsExactly(101L, 1L, 2L, 103L);
        assertThat(order.indexOf(102L)).isEqualTo(Turns.IN_VIEW);
        assertThat(order).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void noMoreThanTheLimitIsGivenAndTheRanksCountFromOne() {
        List<Hit> taken = Turns.take(pictures(5), List.of(found(101)), 3);

        assertThat(taken).extracting(Hit::rank).containsExactly(1, 2, 3);
    }

    private static List<Long> order(List<Hit> pictures, List<Hit> passages, int limit) {
        return Turns.take(pictures, passages, limit).stream().map(Hit::itemId).toList();
    }

    private static List<Hit> pictures(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> hit(id, id, Kind.PICTURE, Lane.PICTURE_VECTOR))
                .toList();
    }

    private static Hit found(long id) {
        return passage(id, id, Lane.PASSAGE_VECTOR, Lane.FULL_TEXT);
    }

    private static Hit guessed(long id) {
        return passage(id, id, Lane.PASSAGE_VECTOR);
    }

    private static Hit passage(long id, long document, Lane... lanes) {
        return hit(id, document, Kind.PASSAGE, lanes);
    }

    private static Hit hit(long id, long content, Kind kind, Lane... lanes) {
        IndexedFile file = new IndexedFile(
                content,
                content,
                URI.create("file:///" + content),
                "file " + content,
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        List<LaneRank> ranks =
                Arrays.stream(lanes).map(lane -> new LaneRank(lane, 1, 0.5)).toList();
        return new Hit(1, id, kind, file, 0.5, Optional.empty(), ranks);
    }
}
