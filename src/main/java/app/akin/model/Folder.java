package app.akin.model;

import java.net.URI;
import java.util.Optional;

/**
 * A folder, or a single file, that Akin keeps in step with.
 *
 * @param files how many files of it are in the library
 * @param offline whether it could not be reached at the last look
 * @param elsewhere the name of the computer that keeps it in step, where that is another one; may be empty
 * @param here where this computer finds the files of such a folder, if somebody has said so
 */
public record Folder(
        long id, URI uri, String name, long files, boolean offline, Optional<String> elsewhere, Optional<URI> here) {

    /** One that this computer keeps in step. */
    public Folder(long id, URI uri, String name, long files, boolean offline) {
        this(id, uri, name, files, offline, Optional.empty(), Optional.empty());
    }

    /** Whether this computer keeps it in step. */
    public boolean isOwn() {
        return elsewhere.isEmpty();
    }

    /** Where it can be shown on this computer; nothing where it cannot. */
    public Optional<URI> shown() {
        return isOwn() ? Optional.of(uri).filter(place -> !offline) : here;
    }

    /** Whether it is a folder, not a single file: its URI ends with a stroke then. */
    public boolean isFolder() {
        return uri.getRawPath().endsWith("/");
    }
}
