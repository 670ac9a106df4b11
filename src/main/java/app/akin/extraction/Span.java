package app.akin.extraction;

/** A stretch of a text, in UTF-16 units; {@code end} is exclusive. */
record Span(int start, int end) {

    static Span all(String text) {
        return new Span(0, text.length());
    }

    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return start >= end;
    }

    /** Without blanks at either end. */
    Span trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** The words in it with single blanks between them. */
    String words(String text) {
        return joined(text, (from, to) -> ' ');
    }

    /** The same with the end of a line for each blank in which one ends for a reader. */
    String lines(String text, LineEnds ends) {
        return joined(text, ends::between);
    }

    /** What stands for the blanks between two words. */
    @FunctionalInterface
    private interface Between {
        char of(int from, int to);
    }

    private String joined(String text, Between between) {
        StringBuilder words = new StringBuilder(length());
        int blanksFrom = start;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                continue;
            }
            if (blanksFrom < at && !words.isEmpty()) {
                words.append(between.of(blanksFrom, at));
            }
            words.append(c);
            blanksFrom = at + 1;
        }
        return words.toString();
    }

    /**
     * White space of every kind, and control characters, which are nothing else to a reader. NUL would end a text
     * in the store.
     */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF';
    }
}
