package app.akin.store.space;

import app.akin.model.EmbeddingSpace;

/**
 * A set of vectors that the library keeps.
 *
 * @param vectors how many there are
 * @param passages how many of them are of passages
 * @param bytes what they take on disk
 */
public record KeptSpace(EmbeddingSpace space, long vectors, long passages, long bytes) {}
