package app.akin.answer.quote;

import app.akin.answer.quote.CandidateSentences.Placed;

/**
 * A sentence that was read for a question.
 *
 * @param signals what speaks for it
 * @param chance that it answers, 0 to 1; those of all sentences and of that none does add up to 1
 */
record Judged(Placed placed, Signals signals, double chance) {}
