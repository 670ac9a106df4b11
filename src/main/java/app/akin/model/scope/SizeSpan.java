package app.akin.model.scope;

import java.util.OptionalLong;

/**
 * Sizes of files in bytes, the ends included.
 *
 * @param least nothing for all up to {@code most}
 * @param most nothing for all from {@code least} on
 */
public record SizeSpan(OptionalLong least, OptionalLong most) {

    /** Every size. */
    public static final SizeSpan ANY = new SizeSpan(OptionalLong.empty(), OptionalLong.empty());

    public boolean isAny() {
        return least.isEmpty() && most.isEmpty();
    }

    /** What lies in both; it may be nothing at all. */
    public SizeSpan and(SizeSpan other) {
        OptionalLong from = least.isPresent() && other.least.isPresent()
                ? OptionalLong.of(Math.max(least.getAsLong(), other.least.getAsLong()))
                : least.isPresent() ? least : other.least;
        OptionalLong to = most.isPresent() && other.most.isPresent()
                ? OptionalLong.of(Math.min(most.getAsLong(), other.most.getAsLong()))
                : most.isPresent() ? most : other.most;
        return new SizeSpan(from, to);
    }
}
