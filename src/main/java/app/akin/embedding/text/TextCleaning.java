package app.akin.embedding.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cleans text as OpenAI's CLIP does before tokenising: the repairs of {@code ftfy} except that of wrong encodings, HTML
 * unescaped twice, white space collapsed, lower case. Safe from any thread.
 */
final class TextCleaning {

    private static final Pattern TERMINAL_ESCAPE = Pattern.compile("\\x1B\\[[0-9;]*[a-zA-Z]");
    /** Each repair can uncover work for another; a text that needs more rounds than this was made to. */
    private static final int MOST_ROUNDS = 8;

    private final HtmlEntities entities = new HtmlEntities();

    String clean(String text) {
        String repaired = repairLines(text);
        return collapse(entities.unescape(entities.unescape(repaired))).toLowerCase(Locale.ROOT);
    }

    /** Line by line, because a {@code <} means from its line on that the text is HTML on purpose. */
    private String repairLines(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        boolean unescape = true;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from) + 1;
            String line = text.substring(from, end == 0 ? text.length() : end);
            unescape = unescape && line.indexOf('<') < 0;
            repaired.append(repair(line, unescape));
            from += line.length();
        }
        return repaired.toString();
    }

    private String repair(String line, boolean unescape) {
        String text = line;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = text;
            if (unescape) {
                text = entities.unescapeStrictly(text);
            }
            text = repairOnce(text);
            if (text.equals(before)) {
                return text;
            }
        }
        return text;
    }

    private static String repairOnce(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        String readable = CharacterRepair.readWindowsControls(text);
        String plain = TERMINAL_ESCAPE.matcher(readable).replaceAll("");
        return Normalizer.normalize(CharacterRepair.boundMarks(CharacterRepair.repair(plain)), Normalizer.Form.NFC);
    }

    private static boolean isPlainAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\n' || c == '\t');
    }

    /** Strips, and makes one space of each run of what Python calls white space. */
    private static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (WhiteSpace.is(c)) {
                pending = true;
                continue;
            }
            if (pending && !collapsed.isEmpty()) {
                collapsed.append(' ');
            }
            pending = false;
            collapsed.append(c);
        }
        return collapsed.toString();
    }
}
