package app.akin.model.scope;

import java.util.HashSet;
import java.util.Set;

/** One part of a scope that follows what another scope became. */
final class Following {

    private Following() {}

    /** The new value where it is one, else its own. */
    static <T> T value(T own, T before, T after) {
        return before.equals(after) ? own : after;
    }

    /** With what came, and without what went. */
    static <T> Set<T> set(Set<T> own, Set<T> before, Set<T> after) {
        Set<T> now = new HashSet<>(own);
        before.stream().filter(each -> !after.contains(each)).forEach(now::remove);
        after.stream().filter(each -> !before.contains(each)).forEach(now::add);
        return now;
    }
}
