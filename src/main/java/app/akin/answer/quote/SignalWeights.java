package app.akin.answer.quote;

import java.util.List;

/**
 * Weights of what speaks for a sentence, and from where on it is quoted.
 *
 * <p>Learned on 59 documents and 497 questions in English, in Korean and from one to the other, 101 of them without an answer,
 * that were written for this (all are in {@code app/akin/answer/quote} among the tests): a conditional logit, in which one
 * more choice is that no sentence answers, the squares of the weights held down by 0.002 where signals are counted in
 * deviations; rounded. With each fifth of the documents judged by what was learned on the others the best sentence holds the
 * answer for 266 of 396 questions. The weight of verbs was raised afterwards, the others left as they were. What other
 * documents give, {@code AnswerBench} measures.
 */
final class SignalWeights {

    /** There, 210 of 228 that are quoted hold the answer, and nothing is quoted for 87 of the 101 without one. */
    static final double ENOUGH = 0.55;

    /** What speaks for that no sentence answers. */
    private static final double NONE = 3;

    private SignalWeights() {}

    /** How sure it is of each that it answers, 0 to 1; with that none does they add up to 1. */
    static double[] sure(List<Signals> signals) {
        double[] odds =
                signals.stream().mapToDouble(one -> Math.exp(sum(one) - NONE)).toArray();
        double all = 1;
        for (double one : odds) {
            all += one;
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= all;
        }
        return odds;
    }

    private static double sum(Signals signals) {
        return 0.75 * signals.apart()
                + 0.87 * signals.inside()
                + 3.7 * signals.passage()
                - 7 * signals.behind()
                - 2.4 * signals.words()
                + 5.2 * signals.own()
                + 1.8 * signals.around()
                + 0.4 * signals.near()
                + 0.3 * signals.focus()
                + signals.verb()
                - 2.5 * signals.lacks()
                + 0.6 * signals.foreign()
                + 0.75 * signals.foreignKind()
                - 1.6 * signals.title()
                - 0.3 * signals.shortness()
                - 3.4 * signals.unnamed()
                - 6.7 * signals.absent()
                - 2 * signals.asks();
    }
}
