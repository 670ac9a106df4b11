package app.akin.ui.search.asking;

import app.akin.model.scope.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Folders and collections that were there and are no longer: nobody goes on looking at them, or comes back to them. */
public final class GoneParts {

    private final SearchModel search;
    private final Set<Long> folders = new HashSet<>();
    private final Set<Long> collections = new HashSet<>();

    public GoneParts(SearchModel search) {
        this.search = search;
    }

    /** The ids of all folders, as they were and as they are. */
    public void folders(Collection<Long> before, Collection<Long> now) {
        changed(folders, before, now);
    }

    /** The same of collections. */
    public void collections(Collection<Long> before, Collection<Long> now) {
        changed(collections, before, now);
    }

    private void changed(Set<Long> gone, Collection<Long> before, Collection<Long> now) {
        gone.addAll(before);
        gone.removeAll(Set.copyOf(now));
        search.passOver(this::isGone);
    }

    /** Whether nothing can lie there any more. */
    public boolean isGone(Scope scope) {
        return scope.folder().stream().anyMatch(folders::contains)
                || scope.collection().stream().anyMatch(collections::contains);
    }
}
