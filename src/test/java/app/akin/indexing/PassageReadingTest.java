package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.store.content.StoredItem;
import app.akin.task.Cancellation;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PassageReadingTest {

    private final Reader reader = new Reader();
    private final PassageReading reading = new PassageReading(reader);

    @Test
    void aPassageThatFitsIsReadAsAWhole() throws Exception {
        encode(item(1, "cat dog bird fish"));
        assertThat(reader.read).containsExactly("cat dog bird fish");
    }

    @Test
    void aLongerOneIsReadInPartsAndNothingOfItIsLost() throws Exception {
        Map<Long, UnitVector> vectors =
                encode(item(1, "cat"), item(2, "a cat sleeps long and then a dog barks loud"), item(3, "dog"));
        assertThat(reader.read).allMatch(text -> reader.countTokens(text) <= reader.tokenLimit());
        assertThat(String.join(" ", reader.read)).isEqualTo("cat a cat sleeps long and then a dog barks loud dog");
        assertThat(vectors).containsOnlyKeys(1L, 2L, 3L);
        double cat = vectors.get(2L).cosine(vectors.get(1L));
        double dog = vectors.get(2L).cosine(vectors.get(3L));
        assertThat(cat).isPositive().isCloseTo(dog, within(1e-6));
    }

    @Test
    void aRefusedPartCostsItsPassageAlone() throws Exception {
        Map<Long, UnitVector> vectors = encode(
                item(1, "one two three four five six seven eight"),
                item(2, "one two three four five six unspeakable eight"),
                item(3, "cat"));
        assertThat(vectors).containsOnlyKeys(1L, 3L);
    }

    @Test
    void aModelThatRefusesEverythingIsAway() {
        StoredItem[] bad = new StoredItem[8];
        Arrays.setAll(bad, i -> item(i, "unspeakable"));
        assertThatThrownBy(() -> encode(bad))
                .asInstanceOf(InstanceOfAssertFactories.type(EncodingException.class))
                .satisfies(away -> assertThat(away.isAway()).isTrue());
    }

    private Map<Long, UnitVector> encode(StoredItem... passages) throws Exception {
        return reading.encode(List.of(passages), new Cancellation());
    }

    private static StoredItem item(long id, String text) {
        IndexedFile file = new IndexedFile(
                id,
                id,
                URI.create("file:///" + id),
                id + ".txt",
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        Passage passage = new Passage(0, 0, text.length(), OptionalInt.empty(), text);
        return new StoredItem(id, Kind.PASSAGE, file, Optional.of(passage));
    }

    /** Knows two animals, reads four words at most, and names the one that it refuses. */
    private static final class Reader implements TextEncoder {

        private final List<String> read = new ArrayList<>();

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace("animals", new ContentHash("0".repeat(64)), 1, 3, VectorStorage.VECTOR);
        }

        @Override
        public String device() {
            return "none";
        }

        @Override
        public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
            for (int i = 0; i < passages.size(); i++) {
                if (passages.get(i).contains("unspeakable")) {
                    throw new EncodingException("NaN", i);
                }
            }
            read.addAll(passages);
            return passages.stream().map(this::encodeQuery).toList();
        }

        @Override
        public UnitVector encodeQuery(String words) {
            return UnitVector.normalised(
                    new float[] {words.contains("cat") ? 1 : 0, words.contains("dog") ? 1 : 0, 0.1f});
        }

        @Override
        public int countTokens(String words) {
            return words.split(" ").length;
        }

        @Override
        public int tokenLimit() {
            return 4;
        }

        @Override
        public void close() {}
    }
}
