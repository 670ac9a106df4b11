package app.akin.files;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a scan of one root can be trusted for.
 *
 * @param root as it was asked for
 * @param state whether everything below it was seen
 * @param files how many files were told
 * @param unread places below the root that could not be looked into, at most {@value #UNREAD_KEPT}
 */
public record ScanOutcome(Path root, State state, long files, List<URI> unread) {

    /** Past this many unread places the scan vouches for nothing. */
    static final int UNREAD_KEPT = 1_000;

    public ScanOutcome {
        unread = List.copyOf(unread);
    }

    /** Whether a file that lay at {@code place} below this root, and was not found, is truly gone. */
    public boolean vouchesFor(URI place) {
        return switch (state) {
            case COMPLETE -> true;
            case OFFLINE -> false;
            case INCOMPLETE ->
                unread.size() < UNREAD_KEPT && unread.stream().noneMatch(folder -> isUnder(folder, place));
        };
    }

    private static boolean isUnder(URI folder, URI place) {
        String above = folder.getRawPath();
        String path = place.getRawPath();
        return path.equals(above) || path.startsWith(above.endsWith("/") ? above : above + "/");
    }

    /** How far the scan got. */
    public enum State {
        /** Everything was seen: a file that was not told is gone. */
        COMPLETE,
        /** Some places could not be looked into, or the scan was cut short: nothing below them may be deleted. */
        INCOMPLETE,
        /** The root is not there, such as an unplugged drive: nothing may be deleted. */
        OFFLINE
    }
}
