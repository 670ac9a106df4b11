package app.akin.store.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.akin.store.Samples;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs tell near vectors from far ones, whatever the mean of their space is. */
class SignCoderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 384, 512, 768})
    void theRotationKeepsLengthsAndAngles(int dimension) {
        Random random = new Random(dimension);
        SignCoder coder = new SignCoder(new float[dimension]);
        float[] one = Samples.random(dimension, random).values();
        float[] other = Samples.random(dimension, random).values();

        assertThat(dot(coder.turned(one), coder.turned(one))).isCloseTo(1, within(1e-4));
        assertThat(dot(coder.turned(one), coder.turned(other))).isCloseTo(dot(one, other), within(1e-4));
    }

    @Test
    void whatAFewPartsSayIsSpreadOverAll() {
        float[] axis = new float[512];
        axis[7] = 1;
        float[] turned = new SignCoder(new float[512]).turned(axis);

        assertThat(IntStream.range(0, 512)
                        .filter(i -> Math.abs(turned[i]) < 0.005)
                        .count())
                .as("parts that say nothing")
                .isLessThan(120);
        assertThat(IntStream.range(0, 512)
                        .mapToDouble(i -> Math.abs(turned[i]))
                        .max()
                        .orElse(1))
                .isLessThan(0.25);
    }

    @Test
    void nearVectorsDifferInFewSignsThoughAllLieAroundOneMean() {
        Random random = new Random(1);
        float[] mean = Samples.random(384, random).values();
        SignCoder coder = new SignCoder(mean);
        float[] one = moved(mean, random);
        float[] near = moved(one, random, 0.01f);
        float[] far = moved(mean, random);

        assertThat(differences(coder, one, near)).isLessThan(differences(coder, one, far) / 2);
    }

    @Test
    void bytesAndTextAreTheSameSigns() {
        SignCoder coder = new SignCoder(new float[12]);
        float[] vector = Samples.random(12, new Random(3)).values();
        StringBuilder bits = new StringBuilder();
        for (byte each : coder.code(vector)) {
            bits.append("%8s".formatted(Integer.toBinaryString(each & 0xff)).replace(' ', '0'));
        }

        assertThat(coder.text(vector)).hasSize(12).contains("1").isEqualTo(bits.substring(0, 12));
        assertThat(bits.substring(12)).isEqualTo("0000");
    }

    private static float[] moved(float[] from, Random random) {
        return moved(from, random, 0.05f);
    }

    private static float[] moved(float[] from, Random random, float by) {
        float[] moved = from.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (by * random.nextGaussian());
        }
        return moved;
    }

    private static int differences(SignCoder coder, float[] one, float[] other) {
        byte[] first = coder.code(one);
        byte[] second = coder.code(other);
        return IntStream.range(0, first.length)
                .map(i -> Integer.bitCount((first[i] ^ second[i]) & 0xff))
                .sum();
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * (double) other[i])
                .sum();
    }
}
