package app.akin.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.akin.embedding.ShortenedEncoder.Way;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors that are cut to fewer parts are unit vectors again, of a space that is none of the whole ones'. */
class ShortenedEncoderTest {

    private static final int DIMENSION = 768;

    @Test
    void theFirstPartsOfALengthOfOneAreLeft() throws EncodingException {
        try (TextEncoder whole = new Whole(3_072);
                TextEncoder cut = new ShortenedEncoder(new Whole(3_072), 256, Way.PLAIN)) {
            UnitVector full = whole.encodeQuery("a");
            UnitVector shortened = cut.encodeQuery("a");

            assertThat(shortened.dimension()).isEqualTo(256);
            double scale = shortened.values()[0] / full.values()[0];
            for (int i = 0; i < 256; i++) {
                assertThat((double) shortened.values()[i]).isCloseTo(full.values()[i] * scale, within(1e-6));
            }
            assertThat(shortened.cosine(shortened)).isCloseTo(1, within(1e-6));
            assertThat(cut.encodePassages(List.of("b", "a")).get(1)).isEqualTo(shortened);
        }
    }

    /** As its authors write it: layer_norm over all parts, then the first ones, then length 1. */
    @Test
    void centredIsLayerNormalisationBeforeTheCut() throws EncodingException {
        try (TextEncoder whole = new Whole(DIMENSION);
                TextEncoder cut = new ShortenedEncoder(new Whole(DIMENSION), 128, Way.CENTRED)) {
            float[] full = whole.encodeQuery("a").values();
            double mean = 0;
            for (float part : full) {
                mean += part / DIMENSION;
            }
            double variance = 0;
            for (float part : full) {
                variance += (part - mean) * (part - mean) / DIMENSION;
            }
            float[] normalised = new float[128];
            for (int i = 0; i < 128; i++) {
                normalised[i] = (float) ((full[i] - mean) / Math.sqrt(variance + 1e-5));
            }
            assertThat(cut.encodeQuery("a").cosine(UnitVector.normalised(normalised)))
                    .isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void itsSpaceIsItsOwn(Way way) {
        try (TextEncoder whole = new Whole(3_072);
                TextEncoder one = new ShortenedEncoder(new Whole(3_072), 2_048, way);
                TextEncoder other = new ShortenedEncoder(new Whole(3_072), 256, way)) {
            assertThat(List.of(whole.space(), one.space(), other.space())).doesNotHaveDuplicates();
            assertThat(List.of(
                            whole.space().model(),
                            one.space().model(),
                            other.space().model()))
                    .doesNotHaveDuplicates();
            assertThat(other.space().label()).startsWith("whole@256/256/");
            assertThat(one.space().storage()).isEqualTo(VectorStorage.HALFVEC);
            assertThat(other.space().storage()).isEqualTo(VectorStorage.VECTOR);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, DIMENSION, DIMENSION + 1})
    void onlyFewerPartsCanBeLeft(int dimension) {
        try (Whole whole = new Whole(DIMENSION)) {
            assertThatThrownBy(() -> new ShortenedEncoder(whole, dimension, Way.PLAIN))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothingLeftNamesTheText() {
        try (TextEncoder cut = new ShortenedEncoder(new Whole(DIMENSION), 128, Way.PLAIN)) {
            assertThatThrownBy(() -> cut.encodePassages(List.of("a", "tail")))
                    .isInstanceOfSatisfying(
                            EncodingException.class, e -> assertThat(e.item()).hasValue(1));
        }
    }

    private record Whole(int dimension) implements TextEncoder {

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace("whole", Sha256.of("whole"), 1, dimension, VectorStorage.usual(dimension));
        }

        @Override
        public String device() {
            return "none";
        }

        @Override
        public List<UnitVector> encodePassages(List<String> passages) {
            return passages.stream().map(this::encodeQuery).toList();
        }

        @Override
        public UnitVector encodeQuery(String words) {
            float[] parts = new float[dimension];
            Random random = new Random(words.hashCode());
            for (int i = words.equals("tail") ? dimension - 1 : 0; i < dimension; i++) {
                parts[i] = (float) random.nextGaussian() + 0.2f;
            }
            return UnitVector.normalised(parts);
        }

        @Override
        public int countTokens(String words) {
            return 1;
        }

        @Override
        public int tokenLimit() {
            return 75;
        }

        @Override
        public void close() {}
    }
}
