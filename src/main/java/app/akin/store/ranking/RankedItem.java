package app.akin.store.ranking;

/**
 * An item as one lane ranks it.
 *
 * @param score in the lane's own unit: a cosine for vectors; higher is better
 */
public record RankedItem(long itemId, long contentId, double score) {}
