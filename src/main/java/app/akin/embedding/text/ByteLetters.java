package app.akin.embedding.text;

/** The printable letter that byte-level vocabularies write for each byte. */
final class ByteLetters {

    private static final String LETTERS = letters();

    private ByteLetters() {}

    static String letter(int value) {
        return LETTERS.substring(value, value + 1);
    }

    /** Printable Latin-1 stands for itself; the other bytes take the letters from U+0100 on, in order. */
    private static String letters() {
        StringBuilder letters = new StringBuilder();
        char next = 0x100;
        for (char value = 0; value < 256; value++) {
            boolean printable = value > ' ' && value < 0x7F || value > 0xA0 && value != 0xAD;
            letters.append(printable ? value : next++);
        }
        return letters.toString();
    }
}
