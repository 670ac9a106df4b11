package app.akin.search;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.util.List;
import java.util.Random;

/** Sees and reads in one space, where every text has a direction of its own. */
class HashedEyes extends BlindEyes {

    static final EmbeddingSpace SPACE =
            new EmbeddingSpace("hashed", new ContentHash("2".repeat(64)), 1, 16, VectorStorage.VECTOR);

    static UnitVector vector(String of) {
        Random random = new Random(of.hashCode());
        float[] values = new float[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return UnitVector.normalised(values);
    }

    @Override
    public EmbeddingSpace space() {
        return SPACE;
    }

    @Override
    public boolean readsPassages() {
        return true;
    }

    @Override
    public UnitVector encodeQuery(String words) {
        return vector(words);
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) {
        return passages.stream().map(HashedEyes::vector).toList();
    }

    @Override
    public int[] tokens(String words) {
        return new int[] {words.length()};
    }

    @Override
    public int countTokens(String words) {
        return words.length();
    }

    @Override
    public int tokenLimit() {
        return 100;
    }
}
