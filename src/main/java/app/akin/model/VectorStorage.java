package app.akin.model;

/** How the database keeps the vectors of a space: exact, half the size with nearly the same ranking, or one bit a part. */
public enum VectorStorage {
    VECTOR,
    HALFVEC,
    BIT;

    /** Beyond this a row of exact vectors no longer fits one page of the database and is kept out of line. */
    private static final int FITS_A_PAGE = 2_000;

    /** What suits a space of {@code dimension} dimensions when nobody has chosen. */
    public static VectorStorage usual(int dimension) {
        return dimension <= FITS_A_PAGE ? VECTOR : HALFVEC;
    }
}
