package app.akin.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * RTF whose words follow its header without a command that begins a paragraph, as small programs write it: the parser
 * takes them for a part of the header.
 */
final class RtfParagraph {

    private static final String PARAGRAPH = "\\pard ";

    private RtfParagraph() {}

    /** The same with a paragraph where the first words of the document itself are. */
    static Optional<byte[]> withParagraph(byte[] rtf) {
        String text = new String(rtf, StandardCharsets.ISO_8859_1);
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '\\') {
                at = endOfCommand(text, at + 1);
            } else if (depth == 1 && !Character.isWhitespace(c)) {
                String paragraph = text.substring(0, at) + PARAGRAPH + text.substring(at);
                return Optional.of(paragraph.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }

    /** The last character of a command such as {@code \ansicpg1252}. */
    private static int endOfCommand(String text, int from) {
        int at = from;
        while (at < text.length() && isAsciiLetter(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            return from;
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return at - 1;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
