package app.akin.ui.search.asking;

/** What of a half-typed line is worth asking. */
final class Typing {

    private static final char FIRST_JAMO = '\u3131';
    private static final char LAST_JAMO = '\u318E';

    private Typing() {}

    /** {@code typed} without white space around it and without single jamo at its end: half a syllable is no word yet. */
    static String askable(String typed) {
        String words = typed.strip();
        while (!words.isEmpty() && isJamo(words.charAt(words.length() - 1))) {
            words = words.substring(0, words.length() - 1).stripTrailing();
        }
        return words;
    }

    private static boolean isJamo(char letter) {
        return letter >= FIRST_JAMO && letter <= LAST_JAMO;
    }
}
