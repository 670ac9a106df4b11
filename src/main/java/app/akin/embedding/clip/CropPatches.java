package app.akin.embedding.clip;

import app.akin.model.RgbPicture;
import java.nio.FloatBuffer;

/**
 * Normalises 8-bit crops as OpenAI's CLIP does: over 255, minus the mean, over the deviation, each in single
 * precision.
 */
final class CropPatches implements PatchFiller<RgbPicture> {

    private static final float[] MEAN = {0.48145466f, 0.4578275f, 0.40821073f};
    private static final float[] DEVIATION = {0.26862954f, 0.26130258f, 0.27577711f};

    private final int patchSize;
    private final int grid;
    private final float[][] normalised = new float[3][256];

    CropPatches(ClipConfig config) {
        patchSize = config.patchSize();
        grid = config.grid();
        for (int channel = 0; channel < 3; channel++) {
            for (int value = 0; value < 256; value++) {
                normalised[channel][value] = (value / 255f - MEAN[channel]) / DEVIATION[channel];
            }
        }
    }

    @Override
    public void fill(RgbPicture crop, FloatBuffer patches) {
        float[] row = new float[patchSize];
        for (int patch = 0; patch < grid * grid; patch++) {
            int left = patch % grid * patchSize;
            int top = patch / grid * patchSize;
            for (int channel = 0; channel < 3; channel++) {
                for (int y = top; y < top + patchSize; y++) {
                    fillRow(row, crop.rgb(), 3 * (y * crop.width() + left) + channel, normalised[channel]);
                    patches.put(row);
                }
            }
        }
    }

    private static void fillRow(float[] row, byte[] rgb, int from, float[] values) {
        for (int x = 0, at = from; x < row.length; x++, at += 3) {
            row[x] = values[rgb[at] & 0xff];
        }
    }
}
