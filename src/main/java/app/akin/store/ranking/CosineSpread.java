package app.akin.store.ranking;

/**
 * How the cosines of a question with a sample of the library lie.
 *
 * @param items how many were looked at
 * @param deviation the standard deviation
 */
public record CosineSpread(long items, double mean, double deviation) {}
