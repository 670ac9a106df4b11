package app.akin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.akin.model.FileStamp;
import app.akin.model.Hit;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void whatTwoLanesFoundComesBeforeWhatOneLaneFoundFirst() {
        List<Hit> byVector = List.of(hit(1, Lane.PASSAGE_VECTOR, 1), hit(2, Lane.PASSAGE_VECTOR, 2));
        List<Hit> byText = List.of(hit(3, Lane.FULL_TEXT, 1), hit(2, Lane.FULL_TEXT, 2));

        List<Hit> fused = Fusion.fuse(List.of(byVector, byText));

        assertThat(fused).extracting(Hit::itemId).containsExactly(2L, 1L, 3L);
        assertThat(fused.getFirst().score()).isCloseTo(2.0 / 62, within(1e-12));
        assertThat(fused.getFirst().lanes())
                .extracting(LaneRank::lane)
                .containsExactly(Lane.PASSAGE_VECTOR, Lane.FULL_TEXT);
    }

    @Test
    void amongEqualsWhatSaysTheWordsGoesBeforeWhatIsCalledSo() {
        List<Hit> byName = List.of(hit(1, Lane.FILE_NAME, 1));
        List<Hit> byText = List.of(hit(2, Lane.FULL_TEXT, 1));

        assertThat(Fusion.fuse(List.of(byName, byText))).extracting(Hit::itemId).containsExactly(2L, 1L);
    }

    private static Hit hit(long id, Lane lane, int rank) {
        IndexedFile file = new IndexedFile(
                id,
                id,
                URI.create("file:///" + id),
                "file " + id,
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        return new Hit(rank, id, Kind.PASSAGE, file, 0.5, Optional.empty(), List.of(new LaneRank(lane, rank, 0.5)));
    }
}
