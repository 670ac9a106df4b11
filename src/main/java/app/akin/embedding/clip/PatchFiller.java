package app.akin.embedding.clip;

import java.nio.FloatBuffer;

/**
 * Writes one picture into the vision tower's input: patches from left to right and top to bottom, and in each patch
 * three planes of its square, normalised.
 */
@FunctionalInterface
interface PatchFiller<I> {
    void fill(I picture, FloatBuffer patches);
}
