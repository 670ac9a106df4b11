package app.akin.extraction.picture.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The XML of a drawing, and what of it is written otherwise for a reader that knows neither abbreviations, nor styles that
 * are fetched, nor sizes by the page that a drawing stands on.
 *
 * @param letters of the file
 * @param charset in which they are to be written again
 */
public record SvgText(String letters, Charset charset) {

    private static final int LONGEST = 16 << 20;
    private static final int LONGEST_ABBREVIATION = 1 << 16;
    private static final Pattern OUTSIDE = Pattern.compile("<!ENTITY[^>]*\\s(?:SYSTEM|PUBLIC)\\s");
    private static final Pattern ABBREVIATION =
            Pattern.compile("<!ENTITY\\s+([\\w.:-]+)\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*+(?:\\[.*?\\]\\s*+)?>", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&([\\w.:-]+);");
    private static final Pattern ENCODING = Pattern.compile("(<\\?xml[^>]*?)\\s+encoding\\s*=\\s*[\"'][^\"']*[\"']");
    private static final Pattern FETCHED_STYLE = Pattern.compile("@import[^;{}<]*+;");
    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?svg\\b[^>]*>");
    private static final Pattern SIZE_BY_THE_PAGE =
            Pattern.compile("\\s(?:width|height)\\s*=\\s*(?:\"\\s*[\\d.]+%\\s*\"|'\\s*[\\d.]+%\\s*')");

    /** Whether it wants something of another file in its place. */
    public boolean reachesOutside() {
        return OUTSIDE.matcher(letters).find();
    }

    /** What a reader is given; nothing when its abbreviations stand for more than there is room for. */
    public Optional<byte[]> plain() {
        String unmarked = charset.equals(StandardCharsets.UTF_8)
                ? ENCODING.matcher(letters).replaceFirst("$1")
                : letters;
        return written(unmarked, abbreviations())
                .map(text -> FETCHED_STYLE.matcher(text).replaceAll(""))
                .map(SvgText::sized)
                .map(text -> text.getBytes(charset));
    }

    private Map<String, String> abbreviations() {
        Map<String, String> abbreviations = new HashMap<>();
        Matcher definition = ABBREVIATION.matcher(letters);
        while (definition.find()) {
            String meaning = definition.group(2) == null ? definition.group(3) : definition.group(2);
            replaced(meaning, abbreviations, LONGEST_ABBREVIATION)
                    .ifPresent(text -> abbreviations.putIfAbsent(definition.group(1), text));
        }
        return abbreviations;
    }

    private static Optional<String> written(String text, Map<String, String> abbreviations) {
        return abbreviations.isEmpty()
                ? Optional.of(text)
                : replaced(DOCTYPE.matcher(text).replaceFirst(""), abbreviations, LONGEST);
    }

    /** Nothing when that would be longer than {@code longest}. */
    private static Optional<String> replaced(String text, Map<String, String> abbreviations, int longest) {
        StringBuilder replaced = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            String meaning = abbreviations.getOrDefault(reference.group(1), reference.group());
            reference.appendReplacement(replaced, Matcher.quoteReplacement(meaning));
            if (replaced.length() > longest) {
                return Optional.empty();
            }
        }
        reference.appendTail(replaced);
        return replaced.length() > longest ? Optional.empty() : Optional.of(replaced.toString());
    }

    /** A drawing that is as wide as its page has the shape of what it shows. */
    private static String sized(String text) {
        Matcher root = ROOT.matcher(text);
        if (!root.find() || !root.group().contains("viewBox")) {
            return text;
        }
        String sized = SIZE_BY_THE_PAGE.matcher(root.group()).replaceAll("");
        return text.substring(0, root.start()) + sized + text.substring(root.end());
    }
}
