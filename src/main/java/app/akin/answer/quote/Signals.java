package app.akin.answer.quote;

/**
 * What speaks for a sentence.
 *
 * @param meaning how near it is to the question, on the reader's scale for passages, less what any question has
 * @param apart by how many standard deviations of the question's own sentences it is nearer than their mean
 * @param passage how sure the search is of its passage, 0 to 1
 * @param words the share of the question's words that stand in it, the rarer counting more, 0 to 1
 * @param near the same for its passage and its neighbours
 * @param kind 1 where it holds the sort of answer that is asked for, -1 where it does not, 0 where that tells nothing
 * @param asks 1 where it is a question itself
 * @param shortness 1 for a few words, 0 for a sentence
 * @param form 1 for a question, 0.5 for a description, 0 for words
 */
record Signals(
        double meaning,
        double apart,
        double passage,
        double words,
        double near,
        double kind,
        double asks,
        double shortness,
        double form) {}
