package app.akin.answer.quote;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared: in lower case, without endings. Korean words are compared by pairs of their
 * syllables, because their endings are too many to be taken off.
 */
final class Terms {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ments", "ment", "ies", "ied", "es", "ed", "ly", "s");
    private static final int SHORTEST_STEM = 3;
    private static final int ALIKE = 5;

    private final Set<String> stems = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> letters = new HashSet<>();

    Terms(String text) {
        for (String word : words(text)) {
            if (Hangul.isKorean(word)) {
                pairs.addAll(pairs(word));
                letters.add(Hangul.letters(word));
            }
            stems.add(stem(word));
        }
    }

    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    static String stem(String word) {
        if (Hangul.isKorean(word)) {
            return Hangul.stem(word);
        }
        for (String ending : ENDINGS) {
            if (word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                return ending.startsWith("ie") ? stem + "y" : stem;
            }
        }
        return word.length() > SHORTEST_STEM && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    /** How much of {@code stem}, which {@link #stem} gave, stands here: 0 to 1. */
    double holds(String stem) {
        if (stems.contains(stem)) {
            return 1;
        }
        if (Hangul.isKorean(stem)) {
            List<String> wanted = pairs(stem);
            double shared = wanted.stream().filter(pairs::contains).count() / (double) Math.max(1, wanted.size());
            String asked = Hangul.letters(stem);
            double begun = letters.stream()
                    .mapToDouble(other -> Hangul.begins(asked, other))
                    .max()
                    .orElse(0);
            return Math.max(shared, begun);
        }
        boolean alike = stem.length() >= ALIKE
                && stems.stream()
                        .anyMatch(other -> other.length() >= ALIKE && other.startsWith(stem.substring(0, ALIKE)));
        return alike ? 0.7 : 0;
    }

    /** The words of both. */
    Terms and(Terms others) {
        Terms both = new Terms("");
        for (Terms each : List.of(this, others)) {
            both.stems.addAll(each.stems);
            both.pairs.addAll(each.pairs);
            both.letters.addAll(each.letters);
        }
        return both;
    }

    /** How many different words there are. */
    int size() {
        return stems.size();
    }

    private static List<String> pairs(String word) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
