package app.akin.library.models;

import app.akin.embedding.ShortenedEncoder;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model of words as the settings name it.
 *
 * @param dimension numbers a vector is cut to, after the {@linkplain ShortenedEncoder#CUT sign}; nothing for all of them
 */
record TextModelId(String model, OptionalInt dimension) {

    private static final Pattern CUT = Pattern.compile("(.+)" + ShortenedEncoder.CUT + "([1-9][0-9]{0,4})");

    static TextModelId of(String id) {
        Matcher cut = CUT.matcher(id);
        return cut.matches()
                ? new TextModelId(cut.group(1), OptionalInt.of(Integer.parseInt(cut.group(2))))
                : new TextModelId(id, OptionalInt.empty());
    }

    /** Whether {@code id} is {@code model} itself, or {@code model} cut to fewer dimensions. */
    static boolean isOf(String id, String model) {
        return id.equals(model) || id.startsWith(model + ShortenedEncoder.CUT);
    }
}
