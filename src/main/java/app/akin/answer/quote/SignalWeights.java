package app.akin.answer.quote;

import java.util.List;

/**
 * Weights of what speaks for a sentence.
 *
 * <p>Learned on 73 documents and 682 questions in English, in Korean and from one to the other, 137 of them without an answer,
 * that were written for this (all are in {@code app/akin/answer/quote} among the tests): a conditional logit, in which one
 * more choice is that no sentence answers, the squares of the weights held down by 0.002 where signals are counted in
 * deviations; rounded. What other documents give, {@code AnswerBench} measures.
 */
final class SignalWeights {

    /** What speaks for that no sentence answers. */
    private static final double NONE = 4.2;

    private SignalWeights() {}

    /** The chance of each to answer, 0 to 1; with that none does they add up to 1. */
    static double[] chances(List<Signals> signals) {
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
                + 0.7 * signals.inside()
                + 3.3 * signals.passage()
                - 6.5 * signals.behind()
                - 3 * signals.words()
                + 5 * signals.own()
                + 1.5 * signals.around()
                + 0.3 * signals.near()
                + 1.8 * signals.focus()
                + 0.7 * signals.verb()
                - 1.3 * signals.lacks()
                - 2.3 * signals.nowhere()
                + 0.9 * signals.foreign()
                + 0.7 * signals.foreignKind()
                - 1.3 * signals.title()
                - 0.3 * signals.shortness()
                - 3.6 * signals.unnamed()
                - 3.2 * signals.absent()
                - 3.4 * signals.asks();
    }
}
