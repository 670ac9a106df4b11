package app.akin.extraction.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Japanese, Korean and Chinese of seven bits, as mails have it: an escape says when the letters are others. */
final class EscapedText {

    private static final Map<String, String> ESCAPES = Map.of(
            "\u001B$B", "ISO-2022-JP",
            "\u001B$@", "ISO-2022-JP",
            "\u001B$(D", "ISO-2022-JP-2",
            "\u001B$)C", "ISO-2022-KR",
            "\u001B$)A", "ISO-2022-CN");

    private EscapedText() {}

    static Optional<TextEncoding> of(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1);
        return ESCAPES.entrySet().stream()
                .filter(escape -> text.contains(escape.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .filter(Charset::isSupported)
                .map(name -> new TextEncoding(Charset.forName(name), 0))
                .findFirst();
    }
}
