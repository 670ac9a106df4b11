package app.akin.embedding;

/** What came out when a tower was loaded and asked for vectors that are known. */
public sealed interface SelfTest {

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
