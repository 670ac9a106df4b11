package app.akin.store.space;

import app.akin.model.UnitVector;
import app.akin.store.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Vectors around centres that lie around one mean, near ones and strays, as those of a model do. */
final class Clusters {

    private final List<float[]> centres = new ArrayList<>();

    Clusters(int dimension, int count) {
        Random random = new Random(7);
        float[] mean = Samples.random(dimension, random).values();
        for (int i = 0; i < count; i++) {
            centres.add(mixed(mean, 1.2f, random));
        }
    }

    UnitVector vector(Random random) {
        float[] centre = centres.get(random.nextInt(centres.size()));
        return UnitVector.normalised(mixed(centre, 0.4f + random.nextFloat(), random));
    }

    private static float[] mixed(float[] vector, float noise, Random random) {
        float[] other = Samples.random(vector.length, random).values();
        for (int i = 0; i < other.length; i++) {
            other[i] = vector[i] + noise * other[i];
        }
        return UnitVector.normalised(other).values();
    }
}
