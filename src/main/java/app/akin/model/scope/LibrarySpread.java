package app.akin.model.scope;

import java.util.Map;

/**
 * What there is to choose among in the library.
 *
 * @param mediaTypes how many contents there are of each
 * @param cameras how many pictures each of them took, by its name; those of which nobody knows the camera are not among them
 * @param unasked how many pictures of an earlier Akin are still to be asked for their cameras, and not counted in {@code cameras}
 * @param dates from the oldest to the newest; {@link DateSpan#ANY} in an empty library
 */
public record LibrarySpread(Map<String, Long> mediaTypes, Map<String, Long> cameras, long unasked, DateSpan dates) {

    public static final LibrarySpread NONE = new LibrarySpread(Map.of(), Map.of(), 0, DateSpan.ANY);

    public LibrarySpread {
        mediaTypes = Map.copyOf(mediaTypes);
        cameras = Map.copyOf(cameras);
    }
}
