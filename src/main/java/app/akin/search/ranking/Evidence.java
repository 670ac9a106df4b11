package app.akin.search.ranking;

import app.akin.store.ranking.Ranking;

/** How sure hits are that hold what was typed, or are called so: found by evidence, not by nearness. */
public final class Evidence {

    /** Shares are sums of fractions. */
    private static final double ALMOST = 0.99;

    private final TypedWords typed;

    public Evidence(TypedWords typed) {
        this.typed = typed;
    }

    /** @param score of {@link Ranking#byName} */
    public double ofName(double score) {
        if (score > 1) {
            return Measured.EXACT_NAME;
        }
        return score == 1 ? Measured.NAME : Measured.PART_OF_NAME * score;
    }

    /** @param score of {@link Ranking#byFolder} */
    public double ofFolder(double score) {
        return score == 1 ? Measured.NAME : Measured.FOLDER * score;
    }

    /** @param score of {@link Ranking#fullText} */
    public double ofText(double score) {
        boolean wordForWord = score >= Ranking.PHRASE;
        if (wordForWord && typed.isPhrase()) {
            return Measured.PHRASE;
        }
        double share = wordForWord ? score - Ranking.PHRASE : score;
        return share >= ALMOST
                ? Measured.ALL_WORDS + Measured.EACH_WORD * Math.min(typed.words(), Measured.COUNTED_WORDS)
                : Measured.SOME_WORDS * share * share;
    }
}
