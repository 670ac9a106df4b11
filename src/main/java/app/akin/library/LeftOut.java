package app.akin.library;

import java.net.URI;
import java.util.List;

/**
 * Files that a person left out of the library, though their folders are in it.
 *
 * @param newest those that were left out last, the last one first
 * @param count how many there are
 */
public record LeftOut(List<URI> newest, long count) {

    public static final LeftOut NOTHING = new LeftOut(List.of(), 0);

    public LeftOut {
        newest = List.copyOf(newest);
    }
}
