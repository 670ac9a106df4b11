package app.akin.model;

import java.net.URI;

/**
 * A folder, or a single file, that Akin keeps in step with.
 *
 * @param files how many files of it are in the library
 * @param offline whether it could not be reached at the last look
 */
public record Folder(long id, URI uri, String name, long files, boolean offline) {

    /** Whether it is a folder, not a single file: its URI ends with a stroke then. */
    public boolean isFolder() {
        return uri.getRawPath().endsWith("/");
    }
}
