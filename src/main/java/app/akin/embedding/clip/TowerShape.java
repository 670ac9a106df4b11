package app.akin.embedding.clip;

/**
 * The size of one transformer.
 *
 * @param width of a token's state
 * @param inner width of the MLP's hidden layer
 * @param epsilon of every layer normalisation
 */
record TowerShape(int width, int inner, int layers, int heads, ActivationKind activation, float epsilon) {

    int headWidth() {
        return width / heads;
    }
}
