package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Thumbnail;
import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import app.akin.model.scope.Scope;
import app.akin.store.content.NewContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With each picture it is kept how much of it is of which colour. */
class ColoursOfPicturesTest extends StoreTest {

    private final ColourShares red = shares(Colour.RED);
    private final ColourShares blue = shares(Colour.BLUE);

    @Test
    void whatWasMeasuredIsReadForPicturesAlone() {
        store.store(
                SPACE,
                List.of(
                        coloured(red, picture("rose", vector(1), seen("rose.jpg", look))),
                        picture("sky", vector(2), seen("sky.jpg", look)),
                        document("letter", List.of("one"), seen("letter.txt", look))));

        List<Long> all = List.of(item("rose"), item("sky"), item("letter"), 4_000_000L);
        assertThat(ranking.colours(all)).isEqualTo(Map.of(item("rose"), red));
        assertThat(ranking.colours(List.of())).isEmpty();
    }

    @Test
    void whatAnEarlierAkinReadIsMeasuredOnceAndWhatCannotBeReadIsNotAskedForAgain() {
        store.store(
                SPACE,
                List.of(
                        coloured(red, picture("rose", vector(1), seen("rose.jpg", look))),
                        picture("sky", vector(2), seen("sky.jpg", look)),
                        picture("broken", vector(3), seen("broken.jpg", look))));
        UnmeasuredPictures unmeasured = store.unmeasuredPictures();
        Map<Long, Thumbnail> some = unmeasured.some(10);
        assertThat(some.values()).extracting(ColoursOfPicturesTest::drawn).containsExactly("sky", "broken");
        assertThat(unmeasured.some(1)).hasSize(1);

        List<Long> contents = List.copyOf(some.keySet());
        unmeasured.note(Map.of(contents.get(0), Optional.of(blue), contents.get(1), Optional.empty()));

        assertThat(unmeasured.some(10)).isEmpty();
        assertThat(ranking.colours(List.of(item("rose"), item("sky"), item("broken"))))
                .isEqualTo(Map.of(item("rose"), red, item("sky"), blue));
    }

    @Test
    void anotherMeasureRenewsThemAndUntilThenTheyAreAsTheyWere() {
        store.store(SPACE, List.of(coloured(red, picture("rose", vector(1), seen("rose.jpg", look)))));
        DATABASE.execute("UPDATE thumbnail SET measure = measure - 1");

        assertThat(ranking.colours(List.of(item("rose")))).isEqualTo(Map.of(item("rose"), red));
        Map<Long, Thumbnail> some = store.unmeasuredPictures().some(10);
        assertThat(some).hasSize(1);
        store.unmeasuredPictures().note(Map.of(some.keySet().iterator().next(), Optional.of(blue)));
        assertThat(ranking.colours(List.of(item("rose")))).isEqualTo(Map.of(item("rose"), blue));
    }

    @Test
    void whatWasReadAnewMeanwhileIsNotOverwritten() {
        store.store(SPACE, List.of(picture("rose", vector(1), seen("rose.jpg", look))));
        long content = store.unmeasuredPictures().some(1).keySet().iterator().next();
        store.store(SPACE, List.of(coloured(red, picture("rose", vector(1), seen("rose.jpg", look)))));

        store.unmeasuredPictures().note(Map.of(content, Optional.of(blue)));

        assertThat(ranking.colours(List.of(item("rose")))).isEqualTo(Map.of(item("rose"), red));
    }

    private long item(String name) {
        return ranking.byName(name, Scope.EVERYTHING, 1).getFirst().itemId();
    }

    private static String drawn(Thumbnail thumbnail) {
        return new String(thumbnail.jpeg(), StandardCharsets.UTF_8);
    }

    private static NewContent coloured(ColourShares colours, NewContent picture) {
        return new NewContent(
                picture.hash(),
                picture.kind(),
                picture.mediaType(),
                picture.size(),
                picture.taken(),
                picture.camera(),
                picture.thumbnail(),
                Optional.of(colours),
                picture.items(),
                picture.files(),
                picture.cut());
    }

    private static ColourShares shares(Colour colour) {
        byte[] parts = new byte[Colour.values().length];
        parts[colour.ordinal()] = (byte) 200;
        return new ColourShares(parts);
    }
}
