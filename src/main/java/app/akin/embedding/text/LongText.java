package app.akin.embedding.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts text that is far longer than a model can read, before anything costly looks at it. */
final class LongText {

    /**
     * A token is hardly ever longer than 30 letters, and a text has 77; the rest is room for what cleaning takes
     * away.
     */
    private static final int LONGEST = 8_000;

    private LongText() {}

    /** Parts of at most that length, cut at white space where there is some. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = Math.min(text.length(), from + LONGEST);
            if (end < text.length()) {
                end = beforeWord(text, from, end);
            }
            parts.add(text.substring(from, end));
            from = end;
        }
        return parts;
    }

    private static int beforeWord(String text, int from, int end) {
        for (int at = end; at > from + LONGEST / 2; at--) {
            if (WhiteSpace.is(text.charAt(at))) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** The beginning of {@code text}; runs of white space, which cleaning drops, do not count. */
    static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        StringBuilder kept = new StringBuilder(LONGEST);
        boolean brokenLine = false;
        boolean space = false;
        for (int i = 0; i < text.length() && kept.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (WhiteSpace.is(c)) {
                space = true;
                brokenLine |= c == '\n';
            } else {
                kept.append(space ? brokenLine ? "\n" : " " : "").append(c);
                space = false;
                brokenLine = false;
            }
        }
        if (!kept.isEmpty() && Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
            kept.setLength(kept.length() - 1);
        }
        return kept.toString();
    }
}
