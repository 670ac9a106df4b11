package app.akin.seat;

import app.akin.model.ModelNeededException;
import app.akin.model.Role;
import app.akin.store.IndexStore;
import java.util.List;
import java.util.Optional;

/** The library's note of which model fills a role on this computer; others that share the library have their own. */
record AnsweringNote(Role role) {

    private String name() {
        return role == Role.PICTURES ? "answering-model" : "answering-passage-model";
    }

    Optional<String> read(IndexStore index) {
        return index.desks().note(name());
    }

    void write(IndexStore index, String model) {
        index.desks().setNote(name(), model);
    }

    boolean isElsewhere(IndexStore index, String model) {
        return !index.desks().noting(name(), model).isEmpty();
    }

    /** @throws ModelNeededException when a model answers on another computer */
    void requireNotElsewhere(IndexStore index, String model) throws ModelNeededException {
        List<String> others = index.desks().noting(name(), model);
        if (!others.isEmpty()) {
            throw new ModelNeededException(
                    model + " answers on another computer that shares the library (" + String.join(", ", others) + ")");
        }
    }
}
