package app.akin.store.space;

import app.akin.model.VectorStorage;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the vectors of a space are kept now, and what they are being changed into.
 *
 * @param exact the type of the table that exact answers come from: {@code VECTOR} or {@code HALFVEC}
 * @param generation of that table; each change of the type makes a new one
 * @param next the type of the table that is being filled to take its place
 * @param bits whether there are signs beside it
 * @param coder makes them; there as soon as a part of them is
 * @param candidates how many a first look by signs hands on; nothing where all vectors are compared
 */
public record SpaceForm(
        VectorStorage exact,
        int generation,
        Optional<VectorStorage> next,
        Bits bits,
        Optional<SignCoder> coder,
        OptionalInt candidates) {

    /** As a new space is kept. */
    static SpaceForm first(VectorStorage storage) {
        return new SpaceForm(storage, 0, Optional.empty(), Bits.NONE, Optional.empty(), OptionalInt.empty());
    }

    /** What a person would call it. */
    public VectorStorage storage() {
        return candidates.isPresent() ? VectorStorage.BIT : exact;
    }

    /** How many a first look hands on when {@code limit} are wanted; nothing where all vectors are compared. */
    public OptionalInt firstLook(int limit) {
        return bits == Bits.READY && candidates.isPresent()
                ? OptionalInt.of(Math.max(candidates.getAsInt(), Math.multiplyExact(LEAST_OF_WANTED, limit)))
                : OptionalInt.empty();
    }

    /** Of as many as are wanted some would be lost. */
    private static final int LEAST_OF_WANTED = 4;

    /** How far the signs are. */
    public enum Bits {
        NONE,
        FILLING,
        READY
    }
}
