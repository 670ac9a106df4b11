package app.akin.model.scope;

import java.util.Locale;

/**
 * What the camera of a picture must be called, maker and model together; the case of letters does not matter.
 *
 * @param text the name, or a part of it
 * @param whole whether nothing else stands in the name
 */
public record CameraName(String text, boolean whole) {

    /** Whether a camera of this name is meant. */
    public boolean fits(String name) {
        String wanted = text.toLowerCase(Locale.ROOT);
        String there = name.toLowerCase(Locale.ROOT);
        return whole ? there.equals(wanted) : there.contains(wanted);
    }

    /** This camera and no other. */
    public static CameraName of(String name) {
        return new CameraName(name, true);
    }

    /** Every camera whose name has this in it. */
    public static CameraName with(String part) {
        return new CameraName(part, false);
    }
}
