package app.akin.model.scope;

import java.util.Map;

/**
 * What there is to choose among in the library.
 *
 * @param mediaTypes how many contents there are of each
 * @param dates from the oldest to the newest; {@link DateSpan#ANY} in an empty library
 */
public record LibrarySpread(Map<String, Long> mediaTypes, DateSpan dates) {

    public static final LibrarySpread NONE = new LibrarySpread(Map.of(), DateSpan.ANY);

    public LibrarySpread {
        mediaTypes = Map.copyOf(mediaTypes);
    }
}
