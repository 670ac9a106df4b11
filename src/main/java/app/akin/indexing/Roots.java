package app.akin.indexing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The places a run begins at. */
final class Roots {

    private Roots() {}

    /** Those of {@code roots} that lie below none of the others, each once: a file is met in one look only. */
    static List<Path> outermost(List<Path> roots) {
        List<Path> kept = new ArrayList<>();
        for (Path root : roots.stream().distinct().toList()) {
            boolean below = roots.stream().anyMatch(other -> !other.equals(root) && root.startsWith(other));
            if (!below) {
                kept.add(root);
            }
        }
        return kept;
    }
}
