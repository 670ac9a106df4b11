package app.akin.answer.quote;

/**
 * What speaks for a sentence.
 *
 * @param apart by how many standard deviations of all sentences read it is nearer to the question than their mean, on the
 *     reader's scale for passages
 * @param inside the same among those of its own document
 * @param passage how sure the search is of its passage, 0 to 1
 * @param behind how much surer the search is of the best document than of this one, 0 to 1
 * @param words the share of the question's words that stand in it, the rarer counting more, 0 to 1
 * @param own the same of those words alone that are not in the document's title
 * @param around the same as {@code words} for the sentence before it
 * @param near the same for its passage, its document's title and the name of its file
 * @param focus the share of its own words that the question has, 0 to 1
 * @param verb 1 where it does what the question asks about, or says from when to when something is of which the question asks
 *     when it begins or ends; -1 where it only names that, as in the end of something; else 0
 * @param lacks 1 where the value that is asked for outright, such as an address or a number of something, is not in it, or
 *     stands in the question itself; 0 where it is there, or none is asked for
 * @param nowhere 1 where the value that is asked for outright is neither in it nor in the sentence behind it, which would be
 *     quoted with it; else 0
 * @param kind 1 where it holds the sort of answer that is asked for, -1 where it does not, 0 where that tells nothing
 * @param foreign 1 where it is written in another script than the question, so that words say nothing
 * @param foreignKind {@code kind} where it is foreign, else 0
 * @param title 1 where it begins its document
 * @param shortness 1 for a few words, 0 for a sentence
 * @param asks 1 where it is a question itself
 * @param unnamed the share of the names and numbers in the question that stand nowhere in what was found of its document; 0
 *     where it is foreign
 * @param absent how much of what the question tells is in the one word that its document lacks and that tells most, 0 to 1
 */
record Signals(
        double apart,
        double inside,
        double passage,
        double behind,
        double words,
        double own,
        double around,
        double near,
        double focus,
        double verb,
        double lacks,
        double nowhere,
        double kind,
        double foreign,
        double foreignKind,
        double title,
        double shortness,
        double asks,
        double unnamed,
        double absent) {}
