package app.akin.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("eyes", new ContentHash("0".repeat(64)), 1, 4, VectorStorage.VECTOR);

    @Test
    void whatIsThereStaysWhereItIsAndTheRestComesBehind() {
        SearchResult earlier = result(false, Map.of(), hit(1, Band.STRONG), hit(2, Band.LIKELY));
        SearchResult later = result(
                true, Map.of(), hit(2, Band.STRONG), hit(3, Band.STRONG), hit(1, Band.LIKELY), hit(4, Band.WEAK));

        SearchResult all = earlier.and(later);
        assertThat(all.hits()).extracting(Hit::itemId).containsExactly(1L, 2L, 3L, 4L);
        assertThat(all.hits()).extracting(Hit::rank).containsExactly(1, 2, 3, 4);
        assertThat(all.hits())
                .as("nothing behind is surer than what stands before it")
                .extracting(Hit::band)
                .containsExactly(Band.STRONG, Band.LIKELY, Band.LIKELY, Band.WEAK);
        assertThat(all.whole()).isTrue();
    }

    @Test
    void aCardThatGrowsKeepsItsPlaceAndNothingComesTwiceOrIsLost() {
        SearchResult earlier = result(
                false,
                Map.of(1L, List.of(hit(11, Band.LIKELY))),
                hit(1, Band.STRONG).with(1),
                hit(2, Band.LIKELY));
        SearchResult later = result(
                true,
                Map.of(
                        1L, List.of(hit(11, Band.LIKELY), hit(12, Band.LIKELY)),
                        3L, List.of(hit(2, Band.LIKELY), hit(31, Band.LIKELY))),
                hit(1, Band.STRONG).with(2),
                hit(3, Band.LIKELY).with(2));

        SearchResult all = earlier.and(later);
        assertThat(all.hits()).extracting(Hit::itemId).containsExactly(1L, 2L, 3L);
        assertThat(all.hits()).extracting(Hit::more).containsExactly(2, 0, 1);
        assertThat(all.siblings(all.hits().getFirst())).extracting(Hit::itemId).containsExactly(11L, 12L);
        assertThat(all.siblings(all.hits().getLast())).extracting(Hit::itemId).containsExactly(31L);
    }

    @Test
    void theNextOfAStackTakesThePlaceOfOneThatIsLeftOut() {
        SearchResult stacked = result(
                true,
                Map.of(1L, List.of(hit(11, Band.LIKELY), hit(12, Band.WEAK)), 2L, List.of(hit(21, Band.LIKELY))),
                hit(1, Band.STRONG).with(2),
                hit(2, Band.LIKELY).with(1));

        SearchResult left = stacked.without(hit(1, Band.STRONG).file());
        assertThat(left.hits()).extracting(Hit::itemId).containsExactly(11L, 2L);
        Hit next = left.hits().getFirst();
        assertThat(next.band()).isEqualTo(Band.STRONG);
        assertThat(next.rank()).isEqualTo(1);
        assertThat(next.more()).isEqualTo(1);
        assertThat(left.siblings(next)).extracting(Hit::itemId).containsExactly(12L);

        SearchResult lone = left.without(hit(12, Band.WEAK).file());
        assertThat(lone.hits().getFirst().more()).isZero();
        assertThat(lone.without(hit(11, Band.LIKELY).file()).hits())
                .extracting(Hit::itemId)
                .containsExactly(2L);
    }

    private static SearchResult result(boolean whole, Map<Long, List<Hit>> inside, Hit... hits) {
        return new SearchResult(
                Query.ofWords("cat"),
                SPACE,
                List.of(hits),
                Duration.ZERO,
                Duration.ZERO,
                9,
                inside,
                whole,
                Optional.empty());
    }

    private static Hit hit(long id, Band band) {
        IndexedFile file = new IndexedFile(
                id,
                id,
                URI.create("file:///" + id + ".jpg"),
                id + ".jpg",
                new FileStamp(1, 1),
                Instant.EPOCH,
                "image/jpeg",
                Optional.empty(),
                Optional.empty(),
                false);
        return new Hit((int) id, id, Kind.PICTURE, file, 0.5, Optional.empty(), List.of(), band);
    }
}
