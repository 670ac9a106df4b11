package app.akin.model;

/** How the database keeps the vectors of a space: exact, half the size with nearly the same ranking, or one bit a part. */
public enum VectorStorage {
    VECTOR,
    HALFVEC,
    BIT
}
