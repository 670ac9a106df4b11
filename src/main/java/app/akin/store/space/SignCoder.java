package app.akin.store.space;

import java.util.Random;

/**
 * The signs of a vector after the mean of its space is taken away and it is turned by a fixed random rotation, which spreads
 * what a few parts say over all of them. Signs of vectors that point the same way differ in few places (Gao and Long,
 * RaBitQ, SIGMOD 2024).
 *
 * <p>The rotation is made of random signs and Walsh-Hadamard transforms over the first and the last parts by turns, so that it
 * takes {@code n log n} steps. Immutable.
 */
public final class SignCoder {

    private static final int ROUNDS = 4;
    private static final long SEED = 0x41_6b_69_6eL;

    private final float[] centre;
    private final float[][] flips;
    private final int block;

    /** @param centre the mean of the vectors */
    public SignCoder(float[] centre) {
        this.centre = centre.clone();
        block = Integer.highestOneBit(centre.length);
        flips = new float[ROUNDS][centre.length];
        Random random = new Random(SEED);
        for (float[] round : flips) {
            for (int i = 0; i < round.length; i++) {
                round[i] = random.nextBoolean() ? 1 : -1;
            }
        }
    }

    public int dimension() {
        return centre.length;
    }

    /** One bit a part, the first in the highest bit of the first byte; unused ones are 0. */
    public byte[] code(float[] vector) {
        float[] turned = turned(vector);
        byte[] bits = new byte[(turned.length + 7) / 8];
        for (int i = 0; i < turned.length; i++) {
            if (turned[i] > 0) {
                bits[i >> 3] |= (byte) (0x80 >> (i & 7));
            }
        }
        return bits;
    }

    /** The same as PostgreSQL writes it. */
    public String text(float[] vector) {
        byte[] bits = code(vector);
        StringBuilder text = new StringBuilder(centre.length);
        for (int i = 0; i < centre.length; i++) {
            text.append((bits[i >> 3] & (0x80 >> (i & 7))) == 0 ? '0' : '1');
        }
        return text.toString();
    }

    /** A rotation, but for its scale, of what is left without the mean. */
    float[] turned(float[] vector) {
        int n = centre.length;
        float[] turned = new float[n];
        for (int i = 0; i < n; i++) {
            turned[i] = vector[i] - centre[i];
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < n; i++) {
                turned[i] *= flips[round][i];
            }
            transform(turned, round % 2 == 0 ? 0 : n - block);
        }
        return turned;
    }

    /** Keeps lengths, so that the parts within the block and outside of it stay comparable. */
    private void transform(float[] values, int from) {
        for (int half = 1; half < block; half *= 2) {
            for (int i = from; i < from + block; i += 2 * half) {
                for (int j = i; j < i + half; j++) {
                    float one = values[j];
                    float other = values[j + half];
                    values[j] = one + other;
                    values[j + half] = one - other;
                }
            }
        }
        float scale = (float) (1 / Math.sqrt(block));
        for (int i = from; i < from + block; i++) {
            values[i] *= scale;
        }
    }
}
