package app.akin.embedding.text;

/** White space as Python's {@code str} sees it, which is neither Java's nor Unicode's list. */
final class WhiteSpace {

    private WhiteSpace() {}

    static boolean is(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
        }
        return switch (c) {
            case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200A;
        };
    }
}
