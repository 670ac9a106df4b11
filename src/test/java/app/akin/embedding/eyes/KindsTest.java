package app.akin.embedding.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.Recogniser;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.embedding.safetensors.TensorEntry;
import app.akin.model.UnitVector;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the eyes that ship have names for. */
final class KindsTest {

    private static final int MEANING = 384;
    private static final int LOOKS = 128;
    private static final int TABBY = 281;
    private static final int HUSKY = 250;
    private static final int WALL_CLOCK = 892;
    private static final int SEA_LION = 150;

    @ParameterizedTest
    @CsvSource({
        "a cat," + TABBY,
        "Cats," + TABBY,
        "photos of cats," + TABBY,
        "고양이," + TABBY,
        "고양이 사진," + TABBY,
        "dog," + HUSKY,
        "clock or watch," + WALL_CLOCK,
        "고래나 물개," + SEA_LION,
        "'dogs, cats'," + TABBY
    })
    void whatIsNamedIsShownByItsOwnPhotographs(String words, int itsClass) throws Exception {
        assertThat(named(words).likelihood(photographOf(itsClass))).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"cat," + HUSKY, "고양이," + HUSKY, "dog," + TABBY, "whale or seal," + WALL_CLOCK})
    void whatIsNotNamedIsNotShown(String words, int other) throws Exception {
        assertThat(named(words).likelihood(photographOf(other))).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asdfghjkl",
                "people",
                "사람",
                "a wedding",
                "계약서",
                "clock or asdfghjkl",
                "part of a car",
                "자동차 부품",
                "or"
            })
    void whatIsNoNameOfAKindIsLeftToTheMap(String words) throws Exception {
        assertThat(kinds().named(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a black cat on a sofa," + TABBY,
        "two cats sleeping in the sun," + TABBY,
        "sleeping cats," + TABBY,
        "검은 고양이," + TABBY,
        "눈 속의 개 두 마리," + HUSKY,
        "photo of a big dog that runs," + HUSKY,
        "a large group of dogs," + HUSKY,
        "개 한 무리," + HUSKY,
        "old clocks and watches on the wall," + WALL_CLOCK
    })
    void aPhraseSpeaksOfItsNounAndAsksForSomeOfThem(String phrase, int itsClass) throws Exception {
        assertThat(named(phrase).isAll()).isFalse();
        assertThat(named(phrase).likelihood(photographOf(itsClass))).isGreaterThan(0.5);
        assertThat(named(phrase).likelihood(photographOf(SEA_LION))).isLessThan(0.05);
    }

    @Test
    void aNameIsAllThatIsAskedFor() throws Exception {
        assertThat(named("cats and dogs").isAll()).isTrue();
        assertThat(named("고양이와 개").isAll()).isTrue();
    }

    /** A noun within a question or a sentence says nothing of what is looked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "who has the dog",
                "does she have a cat?",
                "we should all at last go and look for our old lost dog"
            })
    void aQuestionIsNoPhrase(String question) throws Exception {
        assertThat(kinds().named(question)).isEmpty();
    }

    @Test
    void eyesWithoutNamesKnowNone(@TempDir Path empty) throws Exception {
        assertThat(Kinds.read(empty, MEANING)).isEmpty();
    }

    @Test
    void placesOfAnotherSpaceAreRefused() {
        assertThatThrownBy(() -> Kinds.read(Fixtures.iris(), MEANING - 1))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("another space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"281-x\tcat", "\tcat", "-3\tcat", "990-1000\tcat"})
    void aDamagedListOfNamesIsRefused(String line, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("kinds.tsv"), line + "\n");

        assertThatThrownBy(() -> KindNames.read(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("kinds.tsv");
    }

    private static Kinds kinds() throws Exception {
        return Kinds.read(Fixtures.iris(), MEANING).orElseThrow();
    }

    private static Recogniser named(String words) throws Exception {
        return kinds().named(words).orElseThrow();
    }

    private static UnitVector photographOf(int itsClass) throws Exception {
        float[] vector = new float[MEANING + LOOKS];
        try (SafetensorsFile file = SafetensorsFile.open(Fixtures.iris().resolve("kinds.safetensors"))) {
            TensorEntry places = file.get("places");
            long row = (long) MEANING * Short.BYTES;
            ShortBuffer place = file.bytes(places, itsClass * row, row).asShortBuffer();
            for (int i = 0; i < MEANING; i++) {
                vector[i] = Float.float16ToFloat(place.get());
            }
        }
        vector[MEANING] = 0.6f; // a picture has looks as well
        return UnitVector.normalised(vector);
    }
}
