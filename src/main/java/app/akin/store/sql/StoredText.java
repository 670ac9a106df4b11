package app.akin.store.sql;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text and names in the form in which PostgreSQL takes them and finds them again. */
public final class StoredText {

    private static final Pattern NUL = Pattern.compile("\0");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_.,+~()\\[\\]{}'\"#&@%-]+");

    private static final Pattern WORD = Pattern.compile("\\p{IsAlphabetic}{2,60}");

    private StoredText() {}

    /** Without NUL and lone surrogates, which PostgreSQL cannot hold, and composed, so that twins look the same. */
    public static String clean(String text) {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Normalizer.normalize(NUL.matcher(valid).replaceAll(""), Normalizer.Form.NFC);
    }

    /** A file name as it is searched: {@code IMG_강아지-Park.JPG} becomes {@code img 강아지 park jpg}. */
    public static String nameKey(String name) {
        return BETWEEN_WORDS
                .matcher(clean(name).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a name in that form that others can be like: no numbers, and none that is hardly a word. */
    public static List<String> words(String nameKey) {
        return BETWEEN_WORDS
                .splitAsStream(nameKey)
                .filter(word -> WORD.matcher(word).matches())
                .toList();
    }
}
