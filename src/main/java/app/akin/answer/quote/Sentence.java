package app.akin.answer.quote;

/**
 * A sentence of a passage.
 *
 * @param start where it begins in the passage's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text its words, as they stand there
 */
record Sentence(int start, int end, String text) {}
