package app.akin.embedding.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves HTML character references: leniently as browsers and Python's {@code html.unescape} do, and strictly. */
final class HtmlEntities {

    private static final String TABLE = "html-entities.txt";
    private static final Pattern LENIENT =
            Pattern.compile("&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\\t\\n\\f <&#;]{1,32};?)");
    private static final Pattern STRICT = Pattern.compile("&#?[0-9A-Za-z]{1,24};");
    private static final int MOST_DIGITS = 8;

    private final Map<String, String> names;

    HtmlEntities() {
        names = read();
    }

    /** Also without the closing semicolon, and the longest name that the text begins with. */
    String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return LENIENT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(lenient(match)));
    }

    /** Only whole references with their semicolon; lower-case names written in capitals give the capital letter. */
    String unescapeStrictly(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return STRICT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(strict(match.group())));
    }

    private String strict(String reference) {
        String name = reference.substring(1);
        if (name.startsWith("#")) {
            String unescaped = unescape(reference);
            return unescaped.indexOf(';') >= 0 ? reference : unescaped;
        }
        String found = names.get(name);
        if (found != null) {
            return found;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT)) && names.containsKey(lower);
        return shouted ? names.get(lower).toUpperCase(Locale.ROOT) : reference;
    }

    private String lenient(MatchResult match) {
        String reference = match.group(1);
        if (reference.startsWith("#")) {
            return numeric(reference);
        }
        String whole = names.get(reference);
        if (whole != null) {
            return whole;
        }
        for (int length = reference.length() - 1; length > 1; length--) {
            String found = names.get(reference.substring(0, length));
            if (found != null) {
                return found + reference.substring(length);
            }
        }
        return match.group();
    }

    private static String numeric(String reference) {
        boolean hexadecimal = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
        String digits =
                reference.substring(hexadecimal ? 2 : 1).replace(";", "").replaceFirst("^0+(?=.)", "");
        if (digits.length() > MOST_DIGITS) {
            return "\uFFFD";
        }
        long number = Long.parseLong(digits, hexadecimal ? 16 : 10);
        if (number == 0 || number >= 0xD800 && number <= 0xDFFF || number > Character.MAX_CODE_POINT) {
            return "\uFFFD";
        }
        if (number >= 0x80 && number <= 0x9F) {
            return String.valueOf(Windows1252.decode((char) number));
        }
        return isForbidden((int) number) ? "" : Character.toString((int) number);
    }

    private static boolean isForbidden(int codePoint) {
        return codePoint <= 0x8
                || codePoint == 0xB
                || codePoint >= 0xE && codePoint <= 0x1F
                || codePoint == 0x7F
                || codePoint >= 0xFDD0 && codePoint <= 0xFDEF
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    private static Map<String, String> read() {
        Map<String, String> names = HashMap.newHashMap(2300);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(HtmlEntities.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    put(names, line.split(" "));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("Akin's own table of HTML names could not be read", e);
        }
    }

    private static void put(Map<String, String> names, String... columns) {
        StringBuilder characters = new StringBuilder();
        Arrays.stream(columns).skip(1).forEach(hex -> characters.appendCodePoint(Integer.parseInt(hex, 16)));
        names.put(columns[0], characters.toString());
    }
}
