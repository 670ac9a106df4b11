package app.akin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.store.content.StoredItem;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColourOrderTest {

    private static final AskedColours RED = new AskedColours(List.of(Set.of(Colour.RED)));

    private final Map<Long, StoredItem> items = new HashMap<>();
    private final Map<Long, Double> sure = new HashMap<>();
    private final Map<Long, ColourShares> shares = new HashMap<>();

    @Test
    void whatHasTheColourComesFirstInItsBandAndNothingLeavesIt() {
        picture(1, 0.95, 0);
        picture(2, 0.85, 0.4);
        picture(3, 0.75, 0);
        picture(4, 0.55, 0.9);
        picture(5, 0.3, 0);
        picture(6, 0.2, 0.9);

        List<Hit> hits = hits();

        assertThat(hits).extracting(Hit::itemId).containsExactly(2L, 1L, 4L, 3L, 6L, 5L);
        assertThat(hits).extracting(Hit::score).containsExactly(0.95, 0.85, 0.75, 0.55, 0.3, 0.2);
        assertThat(hits)
                .extracting(Hit::band)
                .containsExactly(Band.STRONG, Band.STRONG, Band.LIKELY, Band.LIKELY, Band.WEAK, Band.WEAK);
    }

    @Test
    void belowTheLineAColourAloneLiftsNothing() {
        picture(1, 0.4, 0);
        picture(2, 0.3, 0.5);
        picture(3, 0.05, 0.9);

        assertThat(hits()).extracting(Hit::itemId).containsExactly(2L, 1L, 3L);
    }

    @Test
    void aNearPictureWithAGoodShareStaysBeforeOneWithALittleMore() {
        picture(1, 0.75, 0.4);
        picture(2, 0.55, 0.45);
        picture(3, 0.7, 0.02);

        assertThat(hits()).extracting(Hit::itemId).containsExactly(1L, 2L, 3L);
    }

    @Test
    void documentsAndWhatIsCalledSoStayWhereTheyAre() {
        picture(1, 0.995, 0);
        picture(2, 0.95, 0);
        Passage words = new Passage(0, 0, 3, OptionalInt.empty(), "red");
        items.put(3L, new StoredItem(3, Kind.PASSAGE, file(3), Optional.of(words)));
        sure.put(3L, 0.9);
        picture(4, 0.85, 0.5);

        assertThat(hits()).extracting(Hit::itemId).containsExactly(1L, 4L, 3L, 2L);
    }

    @Test
    void whatIsStillToBeMeasuredIsAsUsual() {
        picture(1, 0.78, 0);
        picture(2, 0.7, 0);
        picture(3, 0.6, 0.9);
        shares.remove(2L);

        assertThat(hits()).extracting(Hit::itemId).containsExactly(3L, 2L, 1L);
    }

    @Test
    void oneWordMayMeanTwoColoursAndOfTwoWordsBothCount() {
        AskedColours turquoise = new AskedColours(List.of(Set.of(Colour.BLUE, Colour.GREEN)));
        AskedColours both = new AskedColours(List.of(Set.of(Colour.BLUE), Set.of(Colour.GREEN)));
        ColourShares blue = shares(Colour.BLUE, 0.5);

        assertThat(turquoise.fit(blue)).isGreaterThan(0.8);
        assertThat(both.fit(blue)).isBetween(0.4, 0.5);
        assertThat(RED.fit(blue)).isZero();
    }

    private List<Hit> hits() {
        OneList list = new OneList(TypedWords.of("red car"), items);
        list.add(Lane.PICTURE_VECTOR, sure, sure);
        list.colour(RED, shares);
        return list.hits(10);
    }

    private void picture(long id, double howSure, double red) {
        items.put(id, new StoredItem(id, Kind.PICTURE, file(id), Optional.empty()));
        sure.put(id, howSure);
        shares.put(id, shares(Colour.RED, red));
    }

    private static ColourShares shares(Colour colour, double share) {
        byte[] parts = new byte[Colour.values().length];
        parts[colour.ordinal()] = (byte) Math.round(255 * share);
        return new ColourShares(parts);
    }

    private static IndexedFile file(long content) {
        return new IndexedFile(
                content,
                content,
                URI.create("file:///" + content),
                content + ".jpg",
                new FileStamp(1, 1),
                Instant.EPOCH,
                "image/jpeg",
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
