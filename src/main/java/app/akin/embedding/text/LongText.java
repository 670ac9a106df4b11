package app.akin.embedding.text;

/** Cuts text that is far longer than a model can read, before anything costly looks at it. */
final class LongText {

    /** A token is hardly ever longer than 30 letters, and a text has 77; the rest is room for what cleaning takes away. */
    private static final int LONGEST = 8_000;

    private LongText() {}

    /** The beginning of {@code text}; runs of white space, which cleaning drops, do not count. */
    static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        StringBuilder kept = new StringBuilder(LONGEST);
        char before = ' ';
        for (int i = 0; i < text.length() && kept.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (!WhiteSpace.is(c) || !WhiteSpace.is(before) || c == '\n' && before != '\n') {
                kept.append(c);
            }
            before = c;
        }
        if (Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
            kept.setLength(kept.length() - 1);
        }
        return kept.toString();
    }
}
