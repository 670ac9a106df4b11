package app.akin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.PixelSize;
import app.akin.model.UnitVector;
import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.store.content.StoredItem;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardsTest {

    private static final double NEAR = Math.acos(Measured.SAME_LOOKS) * 0.6;

    private final Map<Long, StoredItem> items = new HashMap<>();
    private final Map<Long, UnitVector> looks = new HashMap<>();
    private final Map<Long, Double> sure = new LinkedHashMap<>();

    @Test
    void picturesThatAreNearlyTheSameHaveOneCardWithTheLargestOnTop() {
        picture(1, "small.jpg", 100, 0, 0.95);
        picture(2, "other.jpg", 900, 1, 0.94);
        picture(3, "large.jpg", 400, NEAR, 0.93);
        OneList list = list(Lane.PICTURE_VECTOR);

        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(3L, 2L);
        assertThat(list.hits(10)).extracting(Hit::more).containsExactly(1, 0);
        assertThat(list.hits(10).getFirst().score())
                .as("it stands for the surest")
                .isEqualTo(0.95);
        assertThat(list.inside().get(3L)).extracting(Hit::itemId).containsExactly(1L);
    }

    @Test
    void aStackIsWhatIsNearToItsSurestPictureAndNoChain() {
        picture(1, "one.jpg", 100, 0, 0.95);
        picture(2, "two.jpg", 100, NEAR, 0.94);
        picture(3, "three.jpg", 100, 2 * NEAR, 0.93);

        assertThat(list(Lane.PICTURE_VECTOR).hits(10)).extracting(Hit::itemId).containsExactly(1L, 3L);
    }

    @Test
    void aLargerPictureThatIsLessSureThanItsBandStaysInside() {
        picture(1, "small.jpg", 100, 0, Measured.STRONG);
        picture(2, "large.jpg", 400, NEAR, Measured.STRONG - 0.01);

        assertThat(list(Lane.PICTURE_VECTOR).hits(10)).extracting(Hit::itemId).containsExactly(1L);
    }

    @Test
    void whereAColourIsAskedForTheLargestThatHasItIsOnTop() {
        picture(1, "small.jpg", 100, 0, 0.95);
        picture(2, "large.jpg", 400, NEAR, 0.94);
        picture(3, "largest.jpg", 900, NEAR, 0.93);
        picture(4, "white.jpg", 900, NEAR, 0.92);
        OneList list = new OneList(TypedWords.of("a black dog"), items);
        list.add(Lane.PICTURE_VECTOR, sure, sure);
        list.stack(looks);
        list.colour(
                new AskedColours(List.of(Set.of(Colour.BLACK))),
                Map.of(1L, black(100), 2L, black(98), 3L, black(30), 4L, black(0)));

        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(2L, 4L);
        assertThat(list.hits(10)).extracting(Hit::more).containsExactly(2, 0);
    }

    private static ColourShares black(int share) {
        byte[] parts = new byte[Colour.values().length];
        parts[Colour.BLACK.ordinal()] = (byte) share;
        return new ColourShares(parts);
    }

    @Test
    void aPictureThatIsAskedForByItsNameIsOnTopOfItsStack() {
        picture(1, "small.jpg", 100, 0, Measured.EXACT_NAME);
        picture(2, "large.jpg", 400, NEAR, 0.93);

        assertThat(list(Lane.FILE_NAME).hits(10)).extracting(Hit::itemId).containsExactly(1L);
    }

    @Test
    void picturesOfWhichItIsNotKnownHowTheyLookAreAlone() {
        picture(1, "one.jpg", 100, 0, 0.95);
        picture(2, "two.jpg", 100, 0, 0.94);
        looks.clear();

        assertThat(list(Lane.PICTURE_VECTOR).hits(10)).extracting(Hit::more).containsExactly(0, 0);
    }

    @Test
    void filesOfOneNameInTwoFoldersStandTogetherAboveTheLine() {
        picture(1, "beach.jpg", 100, 0, 0.9);
        picture(2, "other.jpg", 100, 1, 0.8);
        picture(3, "Beach.jpg", 100, 2, 0.7);
        picture(4, "beach.jpg", 100, 3, 0.3);

        assertThat(list(Lane.FILE_NAME).hits(10)).extracting(Hit::itemId).containsExactly(1L, 3L, 2L, 4L);
        assertThat(list(Lane.PICTURE_VECTOR).hits(10))
                .as("names say nothing where nobody asked for them")
                .extracting(Hit::itemId)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void documentsThatSayTheSameStandTogether() {
        passage(1, "The deposit is paid back.", 0.9);
        passage(2, "Something else.", 0.8);
        passage(3, "The  deposit\nis paid back.", 0.7);

        assertThat(list(Lane.PASSAGE_TEXT).hits(10)).extracting(Hit::itemId).containsExactly(1L, 3L, 2L);
        assertThat(list(Lane.PASSAGE_TEXT).hits(10)).extracting(Hit::rank).containsExactly(1, 2, 3);
    }

    private OneList list(Lane lane) {
        OneList list = new OneList(TypedWords.of("words"), items);
        list.add(lane, sure, sure);
        list.stack(looks);
        return list;
    }

    /** @param angle of its looks */
    private void picture(long id, String name, int side, double angle, double howSure) {
        items.put(
                id,
                new StoredItem(
                        id, Kind.PICTURE, file(id, name, Optional.of(new PixelSize(side, side))), Optional.empty()));
        looks.put(id, UnitVector.normalised(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}));
        sure.put(id, howSure);
    }

    private void passage(long id, String text, double howSure) {
        Passage passage = new Passage(0, 0, text.length(), OptionalInt.empty(), text);
        items.put(id, new StoredItem(id, Kind.PASSAGE, file(id, id + ".txt", Optional.empty()), Optional.of(passage)));
        sure.put(id, howSure);
    }

    private static IndexedFile file(long content, String name, Optional<PixelSize> size) {
        return new IndexedFile(
                content,
                content,
                URI.create("file:///" + content),
                name,
                new FileStamp(1, 1),
                Instant.EPOCH,
                "image/jpeg",
                size,
                Optional.empty(),
                false);
    }
}
