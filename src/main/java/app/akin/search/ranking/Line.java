package app.akin.search.ranking;

/**
 * Where scores of one lane become likely, and where strong.
 *
 * @param strong more than {@code likely}
 */
record Line(double likely, double strong) {

    private static final double MOST = 0.97;

    /** How sure a score is: growing, 0 to less than what was typed word for word. */
    double sure(double score) {
        if (score < likely) {
            return Math.max(0, Measured.LIKELY * score / likely);
        }
        double width = strong - likely;
        if (score < strong) {
            return Measured.LIKELY + (Measured.STRONG - Measured.LIKELY) * (score - likely) / width;
        }
        return MOST - (MOST - Measured.STRONG) * Math.exp((strong - score) / width);
    }

    Line atLeast(double newLikely, double newStrong) {
        double low = Math.max(likely, newLikely);
        return new Line(low, Math.max(Math.max(strong, newStrong), Math.nextUp(low)));
    }

    Line raised(double by) {
        return new Line(likely + by, strong + by);
    }
}
