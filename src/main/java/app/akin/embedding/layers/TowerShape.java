package app.akin.embedding.layers;

import app.akin.embedding.ModelFileException;

/**
 * The size of one transformer.
 *
 * @param width of a token's state
 * @param inner width of the MLP's hidden layer
 * @param epsilon of every layer normalisation
 */
public record TowerShape(int width, int inner, int layers, int heads, ActivationKind activation, float epsilon) {

    public int headWidth() {
        return width / heads;
    }

    /** @throws ModelFileException when the width does not divide into the heads */
    public TowerShape checked() throws ModelFileException {
        if (width % heads != 0) {
            throw new ModelFileException("config.json contradicts itself: a width of " + width
                    + " does not divide into " + heads + " heads");
        }
        return this;
    }
}
