package app.akin.model;

/**
 * A document that is longer than what is read of it.
 *
 * @param passages how many of its first passages were read
 */
public record CutDocument(FoundFile file, int passages) {}
