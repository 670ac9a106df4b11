package app.akin.embedding.text;

import java.text.Normalizer;
import java.util.Map;

/** Repairs that look at one character at a time: ligatures, width, quotes, line breaks, surrogates, controls. */
final class CharacterRepair {

    private static final Map<Character, String> LIGATURES = Map.ofEntries(
            Map.entry('\u0132', "IJ"),
            Map.entry('\u0133', "ij"),
            Map.entry('\u0149', "\u02BCn"),
            Map.entry('\u01F1', "DZ"),
            Map.entry('\u01F2', "Dz"),
            Map.entry('\u01F3', "dz"),
            Map.entry('\u01C4', "D\u017D"),
            Map.entry('\u01C5', "D\u017E"),
            Map.entry('\u01C6', "d\u017E"),
            Map.entry('\u01C7', "LJ"),
            Map.entry('\u01C8', "Lj"),
            Map.entry('\u01C9', "lj"),
            Map.entry('\u01CA', "NJ"),
            Map.entry('\u01CB', "Nj"),
            Map.entry('\u01CC', "nj"),
            Map.entry('\uFB00', "ff"),
            Map.entry('\uFB01', "fi"),
            Map.entry('\uFB02', "fl"),
            Map.entry('\uFB03', "ffi"),
            Map.entry('\uFB04', "ffl"),
            Map.entry('\uFB05', "\u017Ft"),
            Map.entry('\uFB06', "st"));

    /** Normalising takes time in the square of such a run; no script has more than a few marks on a letter. */
    private static final int MOST_MARKS = 100;

    private CharacterRepair() {}

    /** Drops the marks of a letter that are too many for any script. */
    static String boundMarks(String text) {
        StringBuilder bounded = new StringBuilder(text.length());
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK ? run + 1 : 0;
            if (run <= MOST_MARKS) {
                bounded.append(c);
            }
        }
        return bounded.toString();
    }

    static String readWindowsControls(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            read.append(c >= 0x80 && c <= 0x9F ? Windows1252.decode(c) : c);
        }
        return read.toString();
    }

    static String repair(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i += appendSurrogate(repaired, text, i);
            } else if (c == '\r') {
                repaired.append('\n');
                i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (c < 0x80) {
                appendAscii(repaired, c);
            } else {
                append(repaired, c);
            }
        }
        return repaired.toString();
    }

    /** @return how many further units of {@code text} were used */
    private static int appendSurrogate(StringBuilder repaired, String text, int at) {
        int codePoint = text.codePointAt(at);
        if (Character.charCount(codePoint) == 1) {
            repaired.append('\uFFFD');
            return 0;
        }
        repaired.appendCodePoint(codePoint);
        return 1;
    }

    private static void appendAscii(StringBuilder repaired, char c) {
        boolean control = c < '\t' || c == 0x0B || c >= 0x0E && c < ' ' || c == 0x7F;
        if (!control) {
            repaired.append(c);
        }
    }

    private static void append(StringBuilder repaired, char c) {
        String ligature = LIGATURES.get(c);
        if (ligature != null) {
            appendQuotesStraightened(repaired, ligature);
        } else if (c == '\u3000') {
            repaired.append(' ');
        } else if (c > 0xFF00 && c < 0xFFF0) {
            appendQuotesStraightened(repaired, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        } else if (!isControl(c)) {
            repaired.append(straight(c));
        }
    }

    private static void appendQuotesStraightened(StringBuilder repaired, String characters) {
        characters.chars().forEach(c -> repaired.append(straight((char) c)));
    }

    private static char straight(char c) {
        if (c == 0x02BC || c >= 0x2018 && c <= 0x201B) {
            return '\'';
        }
        if (c >= 0x201C && c <= 0x201F) {
            return '"';
        }
        return c == 0x85 || c == 0x2028 || c == 0x2029 ? '\n' : c;
    }

    private static boolean isControl(char c) {
        return c >= 0x206A && c <= 0x206F || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFC;
    }
}
