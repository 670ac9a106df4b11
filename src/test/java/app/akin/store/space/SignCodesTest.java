package app.akin.store.space;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.store.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in memory that fit a question best, as adding up every sign one by one finds them. */
class SignCodesTest {

    private static final LongPredicate ALL = _ -> true;
    private static final int ROWS = 20_000; // more than one block

    private final Random random = new Random(3);
    private final List<byte[]> signs = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {8, 100, 384, 512})
    void theBestFittingRowsAreFound(int dimension) {
        SignCoder coder = new SignCoder(new float[dimension]);
        SignCodes codes = filled(dimension, coder);
        float[] question = Samples.random(dimension, random).values();
        long[] found = codes.view().nearest(coder, question, -1, ALL, 100);

        List<Integer> expected = IntStream.range(0, ROWS)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -fit(coder.turned(question), signs.get(row))))
                .limit(100)
                .toList();
        double least = fit(coder.turned(question), signs.get(expected.getLast()));
        assertThat(found).hasSize(100).doesNotHaveDuplicates();
        assertThat(LongStream.of(found)
                        .filter(item -> fit(coder.turned(question), signs.get((int) item)) >= least - 1e-4)
                        .count())
                .as("of those that no other fits better")
                .isGreaterThanOrEqualTo(85); // a row of noise may fit well though many of its signs are others
    }

    @Test
    void kindsAndContentsThatAreNotAskedForAreLeftOut() {
        SignCoder coder = new SignCoder(new float[64]);
        SignCodes.View all = filled(64, coder).view();
        float[] question = Samples.random(64, random).values();

        assertThat(LongStream.of(all.nearest(coder, question, 1, ALL, 50)).boxed())
                .hasSize(50)
                .allMatch(item -> item % 3 == 1, "are of the kind");
        assertThat(all.nearest(coder, question, -1, content -> content < 30, 50))
                .as("all there are, and no more")
                .containsExactlyInAnyOrder(LongStream.range(0, 30).toArray());
        assertThat(all.nearest(coder, question, 2, content -> content < 30, 50))
                .containsExactlyInAnyOrder(
                        LongStream.range(0, 30).filter(item -> item % 3 == 2).toArray());
        assertThat(all.nearest(coder, question, -1, _ -> false, 50)).isEmpty();
        assertThat(new SignCodes(64).view().nearest(coder, question, -1, ALL, 50))
                .isEmpty();
    }

    @Test
    void whatIsAddedWhileSomebodyLooksIsSeenByTheNextOne() {
        SignCoder coder = new SignCoder(new float[64]);
        SignCodes codes = new SignCodes(64);
        add(codes, coder, 0, 64);
        SignCodes.View before = codes.view();
        add(codes, coder, 1, 64);

        float[] question = Samples.random(64, random).values();
        assertThat(before.nearest(coder, question, -1, ALL, 9)).containsExactly(0);
        assertThat(codes.view().nearest(coder, question, -1, ALL, 9)).containsExactly(0, 1);
    }

    private SignCodes filled(int dimension, SignCoder coder) {
        SignCodes codes = new SignCodes(dimension);
        for (int row = 0; row < ROWS; row++) {
            add(codes, coder, row, dimension);
        }
        return codes;
    }

    private void add(SignCodes codes, SignCoder coder, int row, int dimension) {
        signs.add(coder.code(Samples.random(dimension, random).values()));
        codes.add(row, row, row % 3, signs.get(row), 0);
    }

    private static double fit(float[] turned, byte[] signs) {
        return IntStream.range(0, turned.length)
                .boxed()
                .collect(Collectors.summingDouble(
                        i -> (signs[i / 8] & (0x80 >> (i % 8))) == 0 ? -turned[i] : turned[i]));
    }
}
