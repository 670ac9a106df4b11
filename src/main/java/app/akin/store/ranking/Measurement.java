package app.akin.store.ranking;

import app.akin.model.VectorStorage;

/**
 * What was measured of one way to keep a space, against exact answers.
 *
 * @param vectors how many there were
 * @param bytes on disk with indexes
 * @param p50 milliseconds that half of the questions took at most
 * @param p95 milliseconds that 19 of 20 questions took at most
 * @param recall10 which share of the true best 10 was found, 0 to 1
 * @param recall50 the same of the best 50
 * @param sampled whether it is reckoned from a part of the vectors, as the space is not kept so
 */
public record Measurement(
        VectorStorage storage,
        long vectors,
        long bytes,
        double p50,
        double p95,
        double recall10,
        double recall50,
        boolean sampled) {}
