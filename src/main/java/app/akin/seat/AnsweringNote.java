package app.akin.seat;

import app.akin.model.ModelNeededException;
import app.akin.model.ModelNeededException.Need;
import app.akin.model.Role;
import app.akin.store.IndexStore;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The library's note of which model fills a role on this computer; others that share the library have their own. */
record AnsweringNote(Role role) {

    private String name() {
        return name(role);
    }

    private static String name(Role role) {
        return role == Role.PICTURES ? "answering-model" : "answering-passage-model";
    }

    Optional<String> read(IndexStore index) {
        return index.desks().note(name());
    }

    void write(IndexStore index, String model) {
        index.desks().setNote(name(), model);
    }

    boolean isElsewhere(IndexStore index, String model) {
        return !elsewhere(index, model).isEmpty();
    }

    /** @throws ModelNeededException when another computer answers with what is to be dropped */
    void requireNotElsewhere(IndexStore index, String model) throws ModelNeededException {
        Set<String> others = elsewhere(index, model);
        if (!others.isEmpty()) {
            throw new ModelNeededException(Need.ELSEWHERE, model, String.join(", ", others));
        }
    }

    /** A model of pictures loses those of passages, too. */
    private Set<String> elsewhere(IndexStore index, String model) {
        Set<String> others = new LinkedHashSet<>(index.desks().noting(name(), model));
        if (role == Role.PICTURES) {
            others.addAll(index.desks().noting(name(Role.PASSAGES), model));
        }
        return others;
    }
}
