package app.akin.search.ranking;

/** How sure hits are by how far they lie above the library's own mean, in deviations: for what no usual question is like. */
public record Deviations(double mean, double deviation) {

    /** Asked with pictures, or with passages. */
    public double ofExample(double cosine) {
        return cosine >= Measured.SAME ? Measured.PHRASE : Measured.EXAMPLE.sure(above(cosine));
    }

    /** Asked with words. */
    public double ofWords(double cosine) {
        return Measured.PASSAGE_DEVIATIONS.sure(above(cosine));
    }

    /** How far it lies above what is usual. */
    double above(double cosine) {
        return (cosine - mean) / Math.max(deviation, Measured.EXAMPLE_DEVIATION);
    }
}
