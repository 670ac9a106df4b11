package app.akin.model;

/**
 * A set of vectors that may be compared with each other, and with no others.
 *
 * @param model the model's id, such as {@code iris}
 * @param weightsSha256 SHA-256 of the weights: other weights are another space
 * @param preprocessing version of Akin's own preprocessing: other pixels are another space
 * @param dimension parts of a vector
 * @param storage how the database keeps them
 */
public record EmbeddingSpace(
        String model, ContentHash weightsSha256, int preprocessing, int dimension, VectorStorage storage) {

    public EmbeddingSpace {
        if (dimension < 1) {
            throw new IllegalArgumentException("a space of " + dimension + " dimensions");
        }
    }

    /** One line that names the space to a person: {@code iris/512/1a2b3c4d}. */
    public String label() {
        return model + "/" + dimension + "/" + weightsSha256.hex().substring(0, 8);
    }
}
