package app.akin.model.hit;

/**
 * Where a lane put an item.
 *
 * @param rank from 1
 * @param score in the lane's own unit: a cosine for vectors (of passages, with what is left of the question without what
 *     all questions share), the share of the typed words for full text and names, more for all of them as they were typed
 */
public record LaneRank(Lane lane, int rank, double score) {}
