package app.akin.embedding;

import java.util.Comparator;
import java.util.stream.Stream;

/** What came out when a tower was loaded and asked for vectors that are known. */
public sealed interface SelfTest {

    /** The one that differs most of those that ran. */
    static SelfTest worst(SelfTest... parts) {
        return Stream.of(parts)
                .filter(Ran.class::isInstance)
                .map(Ran.class::cast)
                .max(Comparator.comparingDouble(Ran::difference))
                .map(SelfTest.class::cast)
                .orElseGet(NotRun::new);
    }

    /** Not yet asked for anything, or nothing known to compare with. */
    record NotRun() implements SelfTest {}

    /**
     * Compared.
     *
     * @param golden whether the known vectors are the reference implementation's; else they are what this very program
     *     computed when the model was installed, which only shows change
     * @param difference the largest difference in any part of a vector of length 1
     */
    record Ran(boolean golden, double difference) implements SelfTest {

        /** Far above what another processor's rounding makes, far below what a wrong computation does. */
        private static final double MOST = 1e-4;

        public boolean drifted() {
            return !(difference <= MOST);
        }
    }
}
