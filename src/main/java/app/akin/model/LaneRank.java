package app.akin.model;

/**
 * Where a lane put an item.
 *
 * @param rank from 1
 * @param score in the lane's own unit: a cosine for vectors, ts_rank for full text, trigram similarity for names
 */
public record LaneRank(Lane lane, int rank, double score) {}
