package app.akin.embedding.eyes;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.Recogniser;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.embedding.safetensors.TensorEntry;
import app.akin.model.UnitVector;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of things that the eyes have names for, from two files beside their weights: {@code kinds.safetensors} has, for
 * each class of the published net, the place in the space where photographs of it lie, and {@code kinds.tsv} the names.
 * {@code kinds.py} makes both and says how.
 *
 * <p>A vector is near to some of 1,000 places, so what it shows is known as surely as the net knew it: of 292 photographs 84
 * in 100 lie nearest to their own class.
 */
final class Kinds {

    private static final String PLACES_FILE = "kinds.safetensors";
    private static final String NAMES_FILE = "kinds.tsv";
    private static final String PLACES = "places";

    /** Of cosines before they become likelihoods: at 12 and 16 no word is answered better. */
    private static final double SHARPNESS = 14;

    private final KindNames names;
    private final int meaning;
    /** {@code [meaning][classes]}: one number of all places stands together, so that all are multiplied at once. */
    private final float[][] places;

    private Kinds(KindNames names, float[][] places) {
        this.names = names;
        this.meaning = places.length;
        this.places = places;
    }

    /**
     * Nothing where the eyes have no such files.
     *
     * @param meaning how many numbers of a vector say what it shows
     * @throws ModelFileException when they do not fit the space
     */
    static Optional<Kinds> read(Path folder, int meaning) throws IOException, ModelFileException {
        Path file = folder.resolve(PLACES_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new Kinds(KindNames.read(folder.resolve(NAMES_FILE)), places(file, meaning)));
    }

    private static float[][] places(Path path, int meaning) throws IOException, ModelFileException {
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            TensorEntry entry = file.get(PLACES);
            long bytes = entry.end() - entry.begin();
            if (!entry.shape().equals(List.of((long) SpaceShape.CLASSES, (long) meaning))
                    || bytes != (long) SpaceShape.CLASSES * meaning * Short.BYTES) {
                throw new ModelFileException(PLACES_FILE + " is for another space: its places are " + entry.shape());
            }
            ShortBuffer stored = file.bytes(entry, 0, bytes).asShortBuffer();
            float[][] places = new float[meaning][SpaceShape.CLASSES];
            for (int each = 0; each < SpaceShape.CLASSES; each++) {
                for (int i = 0; i < meaning; i++) {
                    places[i][each] = Float.float16ToFloat(stored.get());
                }
            }
            return places;
        }
    }

    /** Of what {@code words} name, or of the thing that they speak of; nothing where neither has a name here. */
    Optional<Recogniser> named(String words) {
        Optional<Recogniser> all = names.meant(words).map(this::recogniser);
        return all.isPresent()
                ? all
                : names.spokenOf(words).map(this::recogniser).map(Recogniser::ofSome);
    }

    private Recogniser recogniser(BitSet classes) {
        return picture -> {
            float[] likely = likely(picture);
            return classes.stream().mapToDouble(each -> likely[each]).sum();
        };
    }

    /** How likely each class is, together 1. */
    private float[] likely(UnitVector picture) {
        float[] values = picture.values();
        float[] near = new float[SpaceShape.CLASSES];
        double squares = 0;
        for (int i = 0; i < meaning; i++) {
            float value = values[i];
            float[] row = places[i];
            squares += (double) value * value;
            for (int each = 0; each < near.length; each++) {
                near[each] += value * row[each];
            }
        }
        return likelihoods(near, SHARPNESS / Math.sqrt(Math.max(squares, Double.MIN_NORMAL)));
    }

    private static float[] likelihoods(float[] near, double sharpness) {
        float most = Float.NEGATIVE_INFINITY;
        for (float one : near) {
            most = Math.max(most, one);
        }
        double sum = 0;
        for (int each = 0; each < near.length; each++) {
            near[each] = (float) Math.exp(sharpness * (near[each] - most));
            sum += near[each];
        }
        for (int each = 0; each < near.length; each++) {
            near[each] /= (float) sum;
        }
        return near;
    }
}
