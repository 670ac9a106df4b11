package app.akin.answer.quote;

/**
 * How sure it is that the sentence which answers best answers at all. To be the best of them tells little: where nothing
 * answers, one is the best as well. What tells is how far it stands out from the others, and what it lacks.
 *
 * <p>A logistic regression, learned on the best sentences of the learning set, each fifth of its documents chosen from by
 * weights that were learned on the others; rounded.
 */
final class Trust {

    /** From here on a sentence is quoted: there, nothing is for nine in ten of the questions without an answer. */
    static final double ENOUGH = 0.8;

    private Trust() {}

    /**
     * 0 to 1.
     *
     * @param best what speaks for the sentence
     * @param share of the chances of all sentences that it has, 0 to 1
     */
    static double in(Signals best, double share) {
        double sum = 2.9 * share
                + best.own()
                + 1.7 * best.passage()
                - 2 * best.absent()
                - 2.4 * best.unnamed()
                - 0.7 * best.lacks()
                - 3.7 * best.nowhere()
                - 2;
        return 1 / (1 + Math.exp(-sum));
    }
}
