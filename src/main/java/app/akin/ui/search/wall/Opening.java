package app.akin.ui.search.wall;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has opened or closed of an answer.
 *
 * @param weaker whether the weaker hits are wanted; nothing until somebody says so
 * @param documents contents of the cards of which all is wanted
 */
public record Opening(Optional<Boolean> weaker, Set<Long> documents) {

    public static final Opening USUAL = new Opening(Optional.empty(), Set.of());

    public Opening {
        documents = Set.copyOf(documents);
    }

    public Opening weaker(boolean wanted) {
        return new Opening(Optional.of(wanted), documents);
    }

    /** Opens a card that is closed, or closes it. */
    public Opening toggled(long document) {
        Set<Long> changed = new HashSet<>(documents);
        if (!changed.remove(document)) {
            changed.add(document);
        }
        return new Opening(weaker, changed);
    }

    /** What was wanted of one card is wanted of the one that takes its place. */
    public Opening handedOn(long document, long next) {
        return documents.contains(document) ? toggled(document).toggled(next) : this;
    }
}
