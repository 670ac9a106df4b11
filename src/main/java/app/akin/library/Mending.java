package app.akin.library;

import app.akin.library.Doctor.Check;
import app.akin.library.Doctor.Repair;
import app.akin.library.Doctor.RepairFailedException;
import app.akin.library.Doctor.State;
import app.akin.library.Finding.Damaged.Remedy;
import app.akin.store.Damage;
import app.akin.store.Integrity;
import app.akin.store.sql.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Whether all of an open library can be read, and what is done where it cannot. */
final class Mending {

    private final LibraryGate gate;
    private final Callable<LibraryState> anew;

    /** @param anew sets the library aside, and opens a new one with the same folders */
    Mending(LibraryGate gate, Callable<LibraryState> anew) {
        this.gate = gate;
        this.anew = anew;
    }

    Check examine() {
        List<Damage> damages;
        try {
            damages = integrity().examine();
        } catch (StoreException e) {
            return check(State.BAD, new Finding.Plain(String.valueOf(e.getMessage())), Optional.empty());
        }
        gate.look();
        if (damages.isEmpty()) {
            return check(State.OK, new Finding.Plain(""), Optional.empty());
        }
        Remedy remedy = remedy(damages);
        Optional<Repair> repair = switch (remedy) {
            case INDEXES -> Optional.of(new Repair("Build them again", () -> mend(damages)));
            case VECTORS -> Optional.of(new Repair("Read the files again", () -> mend(damages)));
            case ASIDE -> Optional.of(aside());
            case NONE -> Optional.empty();
        };
        return check(State.BAD, new Finding.Damaged(remedy, damages.size()), repair);
    }

    /** Offered where nothing milder helps. */
    Repair aside() {
        return new Repair("Set the library aside and read its folders again", this::beginAnew);
    }

    private Remedy remedy(List<Damage> damages) {
        return damages.stream()
                .map(damage -> switch (damage) {
                    case Damage.OfIndex _ -> Remedy.INDEXES;
                    case Damage.OfVectors _ -> Remedy.VECTORS;
                    case Damage.OfTable _ -> gate.isOwn() ? Remedy.ASIDE : Remedy.NONE;
                })
                .max(Enum::compareTo)
                .orElse(Remedy.INDEXES);
    }

    private void mend(List<Damage> damages) throws RepairFailedException {
        try {
            damages.forEach(integrity()::mend);
            integrity().examine();
        } catch (StoreException e) {
            throw new RepairFailedException(e.getMessage(), e);
        } finally {
            gate.changed();
        }
    }

    private void beginAnew() throws RepairFailedException {
        try {
            if (anew.call() instanceof LibraryState.Failed failed) {
                throw new RepairFailedException(failed.message(), null);
            }
        } catch (RepairFailedException e) {
            throw e;
        } catch (Exception e) {
            throw new RepairFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private Integrity integrity() {
        return gate.database().integrity();
    }

    private static Check check(State state, Finding finding, Optional<Repair> repair) {
        return new Check("damage", "Soundness of the library", state, finding, repair);
    }
}
