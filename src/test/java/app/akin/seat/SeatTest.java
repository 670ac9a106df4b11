package app.akin.seat;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.Encoder;
import app.akin.indexing.VectorBuilder;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.ModelUnusableException;
import app.akin.model.RgbPicture;
import app.akin.model.Role;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.store.IndexStore;
import app.akin.store.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The model that ships with Akin stands in for a wanted model that cannot answer, and says so. */
class SeatTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Set<String> there = new HashSet<>(Set.of("iris", "clip"));
    private final Set<String> broken = new HashSet<>();
    private final Seat<Encoder> models = new Seat<>(
            Role.PICTURES,
            new ShippedModel("iris", Optional.empty()),
            new Source(),
            () -> Optional.of("clip"),
            SeatTest::index,
            VectorBuilder.ofPictures(TestTools.forPictures(), SeatTest::index));

    private static IndexStore index() {
        return DATABASE.database().index();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    @Test
    void aSoundModelAnswersItself() {
        assertThat(models.answering().space().model()).isEqualTo("clip");
        assertThat(models.replaced()).isEmpty();
    }

    @Test
    void theShippedModelAnswersForAModelThatIsMissing() {
        there.remove("clip");

        assertThat(models.answering().space().model()).isEqualTo("iris");
        assertThat(models.replaced()).contains(new ReplacedModel("clip", false));
    }

    @Test
    void theShippedModelAnswersForAModelThatTurnsOutToBeDamagedAndOnlyUntilItIsInstalledAnew() {
        broken.add("clip");

        assertThat(models.answering().space().model()).isEqualTo("iris");
        assertThat(models.answeringId()).isEqualTo("iris");
        assertThat(models.replaced()).contains(new ReplacedModel("clip", true));
        assertThat(models.damage("clip")).contains("its weights have changed");

        broken.clear();
        models.installed("clip");

        assertThat(models.answering().space().model()).isEqualTo("clip");
        assertThat(models.replaced()).isEmpty();
    }

    private final class Source implements ModelSource<Encoder> {

        @Override
        public boolean has(String modelId) {
            return there.contains(modelId);
        }

        @Override
        public Encoder open(String modelId) {
            if (broken.contains(modelId)) {
                throw new ModelUnusableException("its weights have changed");
            }
            return new NamedEncoder(modelId);
        }
    }

    /** An encoder of which only the space is asked. */
    private record NamedEncoder(String model) implements Encoder {

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace(model, new ContentHash("0".repeat(64)), 1, 8, VectorStorage.VECTOR);
        }

        @Override
        public String device() {
            return "none";
        }

        @Override
        public int lanes() {
            return 1;
        }

        @Override
        public UnitVector encodeExample(RgbPicture crop) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int imageSize() {
            return 1;
        }

        @Override
        public RgbPicture crop(RgbPicture picture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<UnitVector> encodePictures(List<RgbPicture> crops) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<UnitVector> encodePassages(List<String> passages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UnitVector encodeQuery(String words) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int[] tokens(String words) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int countTokens(String words) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int tokenLimit() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
