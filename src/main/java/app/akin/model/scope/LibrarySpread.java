package app.akin.model.scope;

import java.util.Map;

/**
 * What there is to choose among in the library.
 *
 * @param mediaTypes how many contents there are of each
 * @param cameras how many pictures each of them took, by its name; those of which nobody knows the camera are not among them
 * @param dates from the oldest to the newest; {@link DateSpan#ANY} in an empty library
 */
public record LibrarySpread(Map<String, Long> mediaTypes, Map<String, Long> cameras, DateSpan dates) {

    public static final LibrarySpread NONE = new LibrarySpread(Map.of(), Map.of(), DateSpan.ANY);

    public LibrarySpread {
        mediaTypes = Map.copyOf(mediaTypes);
        cameras = Map.copyOf(cameras);
    }
}
