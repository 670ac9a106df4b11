package app.akin.store;

import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import app.akin.store.ranking.Measurement;
import app.akin.store.ranking.SpaceTrial;
import java.util.List;
import java.util.Optional;

/**
 * How a space is kept, and what was measured of the ways to keep it.
 *
 * @param now as it answers at the moment
 * @param wish what a person chose; nothing where Akin chooses
 * @param measured of each way; none before it was measured for the first time
 */
public record SpaceSize(
        EmbeddingSpace space,
        long vectors,
        VectorStorage now,
        Optional<VectorStorage> wish,
        List<Measurement> measured) {

    /** A question has a tenth of a second, and its vectors are not all that it takes. */
    static final double FAST = 60;

    public SpaceSize {
        measured = List.copyOf(measured);
    }

    public Optional<Measurement> of(VectorStorage storage) {
        return measured.stream().filter(each -> each.storage() == storage).findFirst();
    }

    /**
     * What suits this library on this machine: exactly while that is fast enough, else the way that loses nothing and is
     * fastest; nothing before it was measured.
     */
    public Optional<VectorStorage> recommended() {
        for (VectorStorage exact : List.of(VectorStorage.VECTOR, VectorStorage.HALFVEC)) {
            if (of(exact)
                    .filter(each -> each.p95() <= FAST && each.recall50() >= SpaceTrial.HELD)
                    .isPresent()) {
                return Optional.of(exact);
            }
        }
        return measured.stream()
                .filter(each -> each.recall50() >= SpaceTrial.HELD)
                .min((one, other) -> Double.compare(one.p95(), other.p95()))
                .map(Measurement::storage);
    }
}
