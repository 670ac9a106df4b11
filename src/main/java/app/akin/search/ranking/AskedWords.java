package app.akin.search.ranking;

import app.akin.model.UnitVector;

/**
 * Words that are asked with, in one space.
 *
 * @param weight how much they count, above nothing
 */
public record AskedWords(UnitVector vector, TypedWords typed, double weight) {}
