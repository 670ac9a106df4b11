package app.akin.search.ranking;

import app.akin.model.UnitVector;

/**
 * All pictures that are asked with, in one space.
 *
 * @param vector the direction in which they agree
 * @param deviations how the library lies to it
 * @param weight how much they count together, above nothing
 */
public record AskedExamples(UnitVector vector, Deviations deviations, double weight) {}
