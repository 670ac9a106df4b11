package app.akin.ui.search.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.hit.HitWords;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WhyWordsTest {

    private final WhyWords english = new WhyWords(new HitWords(new Messages(Locale.ENGLISH)));
    private final WhyWords korean = new WhyWords(new HitWords(new Messages(Locale.KOREAN)));

    private static Hit hit(String path, String text, Band band, Lane... lanes) {
        IndexedFile file = new IndexedFile(
                1,
                1,
                URI.create("file:///home/ruth/" + path.replace(" ", "%20")),
                path.substring(path.lastIndexOf('/') + 1),
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        Optional<Passage> passage = text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage(0, 0, text.length(), OptionalInt.empty(), text));
        List<LaneRank> ranks = List.of(lanes).stream()
                .map(lane -> new LaneRank(lane, 103, 0.2))
                .toList();
        return new Hit(1, 1, text.isEmpty() ? Kind.PICTURE : Kind.PASSAGE, file, 0, passage, ranks, band);
    }

    private static Question asked(String words) {
        return new Question(words, List.of(), Scope.EVERYTHING);
    }

    @Test
    void whatOnlyAModelFoundIsCloseToWhatWasAsked() {
        Hit husky = hit("husky.jpg", "", Band.LIKELY, Lane.PICTURE_VECTOR);
        assertThat(english.of(husky, asked("a cat"))).isEqualTo("Close to “a cat”.");
        assertThat(korean.of(husky, asked("고양이"))).isEqualTo("“고양이”에 가깝습니다.");
    }

    @Test
    void aPictureThatWasAskedWithIsNamedAndWhatWasNotWantedIsSaidToBeLeftOut() {
        Hit husky = hit("husky.jpg", "", Band.STRONG, Lane.PICTURE_VECTOR);
        Question asked =
                new Question("red -dog", List.of(Part.of(new Example.Item(7, "flower.jpg"))), Scope.EVERYTHING);

        assertThat(english.of(husky, asked)).isEqualTo("Close to “red” and flower.jpg. Left out: “dog”.");
        assertThat(korean.of(husky, asked)).isEqualTo("“red” 및 flower.jpg에 가깝습니다. 뺀 것: “dog”.");
    }

    @Test
    void nothingBelowTheLineIsSaidToBeClose() {
        assertThat(english.of(hit("husky.jpg", "", Band.WEAK, Lane.PICTURE_VECTOR), asked("a cat")))
                .isEqualTo("Near the edge: Akin is not sure.");
    }

    @Test
    void onlyWordsThatAreThereAreNamed() {
        Hit letter = hit("letter.txt", "The cats sleep. Fisher came.", Band.STRONG, Lane.PASSAGE_TEXT, Lane.FULL_TEXT);
        assertThat(english.of(letter, asked("cat fish asleep"))).isEqualTo("Contains “cat”.");
        assertThat(english.of(letter, asked("sleeping"))).isEqualTo("Contains your words in another form.");
    }

    @Test
    void aNameIsSaidWhereItMatchedAndAFolderWhereOnlyThatDid() {
        assertThat(english.of(hit("cat.jpg", "", Band.STRONG, Lane.PICTURE_VECTOR, Lane.FILE_NAME), asked("cat.jpg")))
                .isEqualTo("Named “cat.jpg”.");
        assertThat(english.of(hit("Trips/IMG_1.jpg", "", Band.LIKELY, Lane.FILE_NAME), asked("trips")))
                .isEqualTo("Lies in home › ruth › Trips.");
    }
}
