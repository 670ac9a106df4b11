package app.akin.embedding.eyes;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.SafetensorsFile;
import java.util.List;

/**
 * The sizes of the learned space, as its file has them; whatever does not fit them is refused when it is loaded.
 *
 * @param heads for what the published classes lack
 * @param meaning numbers of a vector that words can ask for
 * @param looks numbers of a vector that only pictures have
 * @param words numbers of the reader's vector
 * @param hidden width of the words' map between
 */
record SpaceShape(int heads, int meaning, int looks, int words, int hidden) {

    /** ImageNet's. */
    static final int CLASSES = 1000;

    private static final int LARGEST = 1 << 14;

    static SpaceShape of(SafetensorsFile space) throws ModelFileException {
        return new SpaceShape(
                first(space, "heads.weight"),
                first(space, "meaning.weight"),
                first(space, "looks.weight"),
                first(space, "words.mean"),
                first(space, "words.in.weight"));
    }

    int dimension() {
        return meaning + looks;
    }

    private static int first(SafetensorsFile space, String name) throws ModelFileException {
        List<Long> shape = space.get(name).shape();
        if (shape.isEmpty() || shape.getFirst() < 1 || shape.getFirst() > LARGEST) {
            throw new ModelFileException("The weights " + name + " are " + shape + ", which cannot be");
        }
        return Math.toIntExact(shape.getFirst());
    }
}
