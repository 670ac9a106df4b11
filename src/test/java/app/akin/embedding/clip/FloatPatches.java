package app.akin.embedding.clip;

import java.nio.FloatBuffer;

/** Pictures that are normalised already, {@code [3][side][side]}: how the reference values were recorded. */
record FloatPatches(ClipConfig config) implements PatchFiller<float[]> {

    @Override
    public void fill(float[] picture, FloatBuffer patches) {
        int size = config.patchSize();
        int side = config.imageSize();
        for (int patch = 0; patch < config.patches(); patch++) {
            int left = patch % config.grid() * size;
            int top = patch / config.grid() * size;
            for (int channel = 0; channel < 3; channel++) {
                for (int y = top; y < top + size; y++) {
                    patches.put(picture, (channel * side + y) * side + left, size);
                }
            }
        }
    }
}
