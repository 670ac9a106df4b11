package app.akin.extraction.text;

import java.util.regex.Pattern;

/** Text as people read it, without what it tells a terminal or a printer. */
public final class PlainText {

    private static final Pattern COLOURS =
            Pattern.compile("\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?|[@-Z\\\\^_])");
    private static final char BACK = '\b';

    private PlainText() {}

    /** Colours of a terminal are left out, and of letters printed over each other the last one stays. */
    public static String of(String text) {
        String plain = text.indexOf('\u001B') < 0 ? text : COLOURS.matcher(text).replaceAll("");
        return plain.indexOf(BACK) < 0 ? plain : withoutOverprinting(plain);
    }

    /** A manual prints a bold letter twice and an underlined one over a line. */
    private static String withoutOverprinting(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean over = c == BACK && !kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n';
            if (!over) {
                kept.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '_') {
                at++;
            } else {
                kept.setLength(kept.length() - 1);
            }
        }
        return kept.toString();
    }
}
