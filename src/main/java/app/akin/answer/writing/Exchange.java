package app.akin.answer.writing;

/**
 * What was asked and answered before.
 *
 * @param answer without the numbers of its sources: they are numbered anew each time
 */
public record Exchange(String question, String answer) {}
