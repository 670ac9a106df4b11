package app.akin.answer.quote;

import java.util.List;

/**
 * Weights of what speaks for a sentence, and from where on it is quoted.
 *
 * <p>Learned on 45 documents and 385 questions in English, in Korean and from one to the other, 76 of them without an answer,
 * that were written for this (the first in {@code app/akin/answer/quote} among the tests): a conditional logit, in which one
 * more choice is that no sentence answers, the squares of the weights held down by 0.003 where signals are counted in
 * deviations; rounded. With each fifth of the documents judged by what was learned on the others the best sentence holds the
 * answer for 179 of 309 questions, in the question's own language for 155 of 241. The weight of values was found afterwards,
 * the others left as they were: 182, and of 153 that are quoted 134. What other documents give, {@code AnswerBench} measures.
 */
final class SignalWeights {

    /** Nine of ten that are quoted hold the answer there, 123 of 136, and nothing is quoted for 67 of the 76 without one. */
    static final double ENOUGH = 0.55;

    /** What speaks for that no sentence answers. */
    private static final double NONE = 5.95;

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
        return 0.9 * signals.apart()
                + 0.75 * signals.inside()
                + 4.4 * signals.passage()
                - 6 * signals.behind()
                - 3 * signals.words()
                + 5.8 * signals.own()
                + 1.2 * signals.around()
                + 1.4 * signals.near()
                - 0.6 * signals.focus()
                + signals.verb()
                + 0.3 * signals.value()
                + signals.foreign()
                + 0.7 * signals.foreignKind()
                - 2 * signals.title()
                - 0.2 * signals.shortness()
                - 2 * signals.asks();
    }
}
