package app.akin.model.colour;

import java.util.Arrays;
import java.util.Set;

/**
 * How much of a picture is of each {@link Colour}.
 *
 * @param parts in the order of the colours, in 255ths; the array is only read
 */
public record ColourShares(byte[] parts) {

    /** Grows when {@link ColourMeasure} would give others: those that an earlier Akin measured are measured again. */
    public static final int VERSION = 1;

    private static final int WHOLE = 255;

    public ColourShares {
        if (parts.length != Colour.values().length) {
            throw new IllegalArgumentException(parts.length + " shares of " + Colour.values().length + " colours");
        }
    }

    /** @param shares 0 to 1, in the order of the colours */
    static ColourShares of(double[] shares) {
        byte[] parts = new byte[shares.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) Math.round(WHOLE * Math.clamp(shares[i], 0, 1));
        }
        return new ColourShares(parts);
    }

    /** 0 to 1. */
    public double of(Colour colour) {
        return (parts[colour.ordinal()] & 0xFF) / (double) WHOLE;
    }

    /** How much is of any of {@code colours}, 0 to 1. */
    public double of(Set<Colour> colours) {
        return Math.min(1, colours.stream().mapToDouble(this::of).sum());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColourShares shares && Arrays.equals(parts, shares.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }
}
