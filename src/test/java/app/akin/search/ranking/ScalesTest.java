package app.akin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.EncodingException;
import app.akin.embedding.Recogniser;
import app.akin.embedding.TextEncoder;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions lie along the first axis in Latin script and the second in Hangul, each a little along one of its own. */
class ScalesTest {

    private static final int DIMENSION = 40;
    private static final int ASKED = 39;

    private final Reader reader = new Reader();
    private final Usual.Memory memory = new Usual.Memory();
    private Usual usual;

    @BeforeEach
    void read() throws EncodingException {
        usual = memory.of(reader);
    }

    @Test
    void theUsualQuestionsOfASpaceAreReadOnce() throws EncodingException {
        int read = reader.read.size();

        assertThat(memory.of(reader)).isSameAs(usual);
        assertThat(reader.read).hasSize(read).doesNotHaveDuplicates();
    }

    @Test
    void theUsualQuestionsOfASpaceAreReadOnceForAllProcesses(@TempDir Path folder) throws Exception {
        Path cache = folder.resolve("cache");
        new Usual.Memory(cache).of(reader);
        int read = reader.read.size();

        assertThat(new Usual.Memory(cache).of(reader).all()).isEqualTo(usual.all());
        assertThat(reader.read).hasSize(read);

        try (Stream<Path> files = Files.list(cache)) {
            Path kept = files.findFirst().orElseThrow();
            byte[] damaged = Files.readAllBytes(kept);
            damaged[damaged.length - 1] ^= 1;
            Files.write(kept, damaged);
        }
        assertThat(new Usual.Memory(cache).of(reader).all()).isEqualTo(usual.all());
        assertThat(reader.read).as("a damaged file is computed anew").hasSize(read + UsualQuestions.ALL.size());
    }

    @Test
    void whereNothingCanBeKeptTheUsualQuestionsAreReadAllTheSame(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));

        assertThat(new Usual.Memory(file).of(reader).all()).isEqualTo(usual.all());
    }

    @Test
    void aPictureThatIsNearToEveryQuestionIsLessSureThanOneThatIsNearToThis() {
        UnitVector question = vector(1, 0, 1);
        UnitVector ofAll = vector(1, 0, 0.4f);
        UnitVector ofThis = vector(0.2f, 0, 1);
        assertThat(question.cosine(ofAll)).isGreaterThan(question.cosine(ofThis));

        Map<Long, Double> sure = new PictureScale(usual, List.of(words("a dog", question, 1)), Optional.empty())
                .sure(Map.of(1L, ofAll, 2L, ofThis), List.of(ofAll, ofThis));

        assertThat(sure.get(2L)).isGreaterThan(sure.get(1L));
    }

    @Test
    void aPassageIsNotBehindForBeingInAnotherLanguage() {
        PassageScale scale = new PassageScale(usual, List.of(words("a dog", vector(1, 0.5f, 0.5f), 1)));
        UnitVector english = vector(1, 0, 0.1f);
        UnitVector korean = vector(0, 1, 0.5f);
        assertThat(scale.asked().cosine(english)).isGreaterThan(scale.asked().cosine(korean));

        Map<Long, Double> cosines =
                Map.of(1L, scale.asked().cosine(english), 2L, scale.asked().cosine(korean));
        Map<Long, Double> sure = scale.sure(cosines, Map.of(1L, "We went to the lake.", 2L, "강아지가 뛰어논다."), cosines);

        assertThat(sure.get(2L)).isGreaterThanOrEqualTo(sure.get(1L));
    }

    @Test
    void whatFitsBothPartsIsSurerThanWhatFitsOneAndAWeightMovesItMonotonely() {
        UnitVector red = vector(1, 0, 1);
        float[] other = new float[DIMENSION];
        other[0] = 1;
        other[38] = 1;
        UnitVector flower = UnitVector.normalised(other);
        UnitVector ofRed = vector(0.2f, 0, 1);
        other[0] = 0.2f;
        other[ASKED] = 1;
        UnitVector ofBoth = UnitVector.normalised(other);
        Map<Long, UnitVector> pictures = Map.of(1L, ofRed, 2L, ofBoth);

        double before = -1;
        for (double weight : List.of(0.25, 0.5, 1.0, 1.5, 2.0)) {
            List<AskedWords> asked = List.of(words("red", red, weight), words("flower", flower, 1));
            Map<Long, Double> sure = new PictureScale(usual, asked, Optional.empty()).sure(pictures, pictures.values());
            assertThat(sure.get(1L)).isLessThan(sure.get(2L)).isGreaterThanOrEqualTo(before);
            before = sure.get(1L);
        }
    }

    @Test
    void aFilterDoesNotChangeHowSureAPictureIs() {
        UnitVector question = vector(1, 0, 1);
        UnitVector best = vector(0.1f, 0, 1);
        UnitVector other = vector(0.8f, 0, 1);
        PictureScale scale = new PictureScale(usual, List.of(words("a dog", question, 1)), Optional.empty());
        List<UnitVector> library = List.of(best, other);

        assertThat(scale.sure(Map.of(2L, other), library).get(2L))
                .isEqualTo(scale.sure(Map.of(1L, best, 2L, other), library).get(2L));
    }

    @Test
    void whatIsKnownByNameStandsAboveTheLineWhereItIsShownAndHardlyElsewhere() {
        UnitVector question = vector(1, 0, 1);
        UnitVector cat = vector(0.3f, 0, 1);
        UnitVector husky = vector(0.2f, 0, 1);
        Map<Long, UnitVector> pictures = Map.of(1L, cat, 2L, husky);
        AskedWords plain = words("a cat", question, 1);
        AskedWords named = new AskedWords(question, plain.typed(), 1, Optional.of(picture -> picture == cat ? 1 : 0));

        Map<Long, Double> before =
                new PictureScale(usual, List.of(plain), Optional.empty()).sure(pictures, pictures.values());
        Map<Long, Double> sure =
                new PictureScale(usual, List.of(named), Optional.empty()).sure(pictures, pictures.values());

        assertThat(before.get(2L)).isGreaterThan(before.get(1L));
        assertThat(sure.get(1L)).isGreaterThan(Measured.LIKELY).isGreaterThan(sure.get(2L));
        assertThat(sure.get(2L)).isLessThan(before.get(2L));
    }

    @Test
    void whatIsMoreLikelyNotWhatWasNamedIsNeverStrongHoweverNearItIs() {
        UnitVector question = vector(1, 0, 1);
        UnitVector cat = vector(0.1f, 0, 1);
        UnitVector fox = vector(0.15f, 0, 1);
        UnitVector dog = vector(0.2f, 0, 1);
        Map<Long, UnitVector> pictures = Map.of(1L, cat, 2L, fox, 3L, dog);
        Map<UnitVector, Double> likelihoods = Map.of(cat, 0.4, fox, 0.3, dog, 0.9);
        AskedWords named = new AskedWords(question, TypedWords.of("a dog"), 1, Optional.of(likelihoods::get));

        Map<Long, Double> sure =
                new PictureScale(usual, List.of(named), Optional.empty()).sure(pictures, pictures.values());

        assertThat(sure.get(3L)).isGreaterThan(Measured.STRONG);
        assertThat(sure.get(1L)).isBetween(Measured.LIKELY, Measured.STRONG);
        assertThat(sure.get(2L)).isBetween(Measured.LIKELY, sure.get(1L));
    }

    @Test
    void whatAPhraseSpeaksOfIsLikelyBeforeWhatIsNot() {
        UnitVector question = vector(1, 0, 1);
        UnitVector cat = vector(0.22f, 0, 1);
        UnitVector sofa = vector(0.2f, 0, 1);
        UnitVector otherCat = vector(1, 1, 0.1f);
        Map<Long, UnitVector> pictures = Map.of(1L, cat, 2L, sofa, 3L, otherCat);
        Recogniser cats = Recogniser.ofSome(picture -> picture == sofa ? 0 : 1);
        AskedWords phrase = new AskedWords(question, TypedWords.of("a cat on a sofa"), 1, Optional.of(cats));

        Map<Long, Double> sure =
                new PictureScale(usual, List.of(phrase), Optional.empty()).sure(pictures, pictures.values());

        assertThat(sure.get(1L)).isGreaterThan(Measured.LIKELY);
        assertThat(sure.get(2L)).isLessThan(sure.get(1L));
        assertThat(sure.get(3L)).as("not every cat is meant").isLessThan(Measured.LIKELY);
    }

    private static AskedWords words(String typed, UnitVector vector, double weight) {
        return new AskedWords(vector, TypedWords.of(typed), weight);
    }

    @Test
    void theScriptIsTheOneOfMostLetters() {
        assertThat(Script.of("강아지 dog 사진")).isEqualTo(Script.HANGUL);
        assertThat(Script.of("1234 a")).isEqualTo(Script.LATIN);
        assertThat(Script.of("お知らせ")).isEqualTo(Script.OTHER);
        assertThat(Script.of("")).isEqualTo(Script.LATIN);
    }

    private static UnitVector vector(float latin, float hangul, float asked) {
        float[] values = new float[DIMENSION];
        values[0] = latin;
        values[1] = hangul;
        values[ASKED] = asked;
        return UnitVector.normalised(values);
    }

    private static final class Reader implements TextEncoder {

        private final List<String> read = new ArrayList<>();

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace("reader", new ContentHash("0".repeat(64)), 1, DIMENSION, VectorStorage.VECTOR);
        }

        @Override
        public UnitVector encodeQuery(String words) {
            float[] values = new float[DIMENSION];
            values[Script.of(words) == Script.HANGUL ? 1 : 0] = 1;
            values[2 + read.size() % 32] = 0.3f;
            read.add(words);
            return UnitVector.normalised(values);
        }

        @Override
        public String device() {
            return "none";
        }

        @Override
        public List<UnitVector> encodePassages(List<String> passages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int countTokens(String words) {
            return words.length();
        }

        @Override
        public int tokenLimit() {
            return 100;
        }

        @Override
        public void close() {}
    }
}
