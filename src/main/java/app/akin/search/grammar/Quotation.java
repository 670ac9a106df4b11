package app.akin.search.grammar;

/** Quotation marks of several languages. An apostrophe is none: "don't" would begin a quotation. */
public final class Quotation {

    private static final String OPENING = "\"\u201C\u201D\u201E\u00AB";
    private static final String CLOSING = "\"\u201C\u201D\u00BB";

    private Quotation() {}

    public static boolean opens(String text, int at) {
        return at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0;
    }

    /** Where the quotation that opens at {@code at} closes; -1 where it does not, or holds nothing. */
    public static int close(String text, int at) {
        for (int i = at + 1; i < text.length(); i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return text.substring(at + 1, i).isBlank() ? -1 : i;
            }
        }
        return -1;
    }
}
