package app.akin.library;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model of words as the settings name it.
 *
 * @param dimension numbers a vector is cut to, after an {@code @}; nothing for all of them
 */
record TextModelId(String model, OptionalInt dimension) {

    private static final Pattern CUT = Pattern.compile("(.+)@([1-9][0-9]{0,4})");

    static TextModelId of(String id) {
        Matcher cut = CUT.matcher(id);
        return cut.matches()
                ? new TextModelId(cut.group(1), OptionalInt.of(Integer.parseInt(cut.group(2))))
                : new TextModelId(id, OptionalInt.empty());
    }
}
