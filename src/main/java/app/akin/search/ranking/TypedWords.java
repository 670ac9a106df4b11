package app.akin.search.ranking;

import app.akin.search.grammar.Quotation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was typed: all of it without quotation marks, and what stood in them.
 *
 * @param plain for the models and the lanes of words
 * @param exact each must stand word for word in what is found
 */
public record TypedWords(String plain, List<String> exact) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern SYLLABLE = Pattern.compile("\\p{IsHangul}");

    public TypedWords {
        exact = List.copyOf(exact);
    }

    public static TypedWords of(String typed) {
        List<String> exact = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            int close = Quotation.opens(typed, at) ? Quotation.close(typed, at) : -1;
            if (close < 0) {
                plain.append(typed.charAt(at));
            } else {
                String quotation = typed.substring(at + 1, close);
                plain.append(quotation);
                exact.add(quotation.strip());
                at = close;
            }
        }
        exact.removeIf(quotation -> spaced(quotation).isBlank());
        return new TypedWords(exact.isEmpty() ? typed.strip() : plain.toString().strip(), exact);
    }

    public boolean isEmpty() {
        return plain.isEmpty();
    }

    int words() {
        return (int) WORD.matcher(plain).results().count();
    }

    /** How many words it is in English: a Korean one carries what English writes apart. */
    int length() {
        long syllables = syllables();
        return (int) Math.max(words(), (syllables + 1) / 2);
    }

    private long syllables() {
        return SYLLABLE.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .results()
                .count();
    }

    /** Whether it is long enough that who types it has read it, and means the place where it stands. */
    boolean isPhrase() {
        return words() >= Measured.PHRASE_WORDS || syllables() >= Measured.PHRASE_SYLLABLES;
    }

    /** Whether {@code text} has all that stood in quotation marks: whole words, though a particle may cling to a Korean one. */
    public boolean standsIn(String text) {
        String words = spaced(text);
        return exact.stream().allMatch(quotation -> stands(spaced(quotation), words));
    }

    private static boolean stands(String quotation, String words) {
        boolean particles =
                SYLLABLE.matcher(quotation.substring(quotation.length() - 2)).find();
        return words.contains(particles ? quotation.substring(0, quotation.length() - 1) : quotation);
    }

    /** Its words in lower case, a space on every side. */
    private static String spaced(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return " " + NO_WORD.matcher(composed).replaceAll(" ").strip() + " ";
    }
}
