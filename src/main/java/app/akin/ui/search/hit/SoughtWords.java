package app.akin.ui.search.hit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a question, to be found again in a text: each as a word of its own, not as a part of another one. An English
 * ending may follow, and in Korean, whose words carry their particles at the end, anything. {@linkplain StopWords Stop words}
 * are sought only where nothing else was typed.
 *
 * @param words in lower case, each once
 */
public record SoughtWords(List<String> words) {

    private static final int SHORTEST_WORD = 2;
    private static final Set<String> ENDINGS = Set.of("", "s", "es", "d", "ed", "ing", "ly");

    /** A place in a text, {@code end} exclusive. */
    public record Place(int start, int end) {

        /** The same so many characters further on; what would be before the text's beginning begins with it. */
        public Place moved(int by) {
            return new Place(Math.max(0, start + by), Math.max(0, end + by));
        }
    }

    public static SoughtWords of(String typed, Locale locale) {
        List<String> all = Arrays.stream(typed.toLowerCase(locale).split("[\\s\\p{Punct}“”‘’]+"))
                .filter(word -> word.length() >= SHORTEST_WORD || isIdeographic(word))
                .distinct()
                .toList();
        List<String> telling = all.stream().filter(word -> !StopWords.has(word)).toList();
        return new SoughtWords(telling.isEmpty() ? all : telling);
    }

    /** Those of them that {@code text} holds. */
    public List<String> in(String text, Locale locale) {
        String lower = text.toLowerCase(locale);
        return words.stream().filter(word -> !places(lower, word).isEmpty()).toList();
    }

    /** Where {@code text} holds any of them, in its order. */
    List<Place> places(String text, Locale locale) {
        String lower = text.toLowerCase(locale);
        return words.stream()
                .flatMap(word -> places(lower, word).stream())
                .distinct()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
    }

    private static List<Place> places(String lower, String word) {
        List<Place> places = new ArrayList<>();
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (isIdeographic(word)) {
                places.add(new Place(at, end));
            } else if (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1))) {
                int wordEnd = wordEnd(lower, end);
                if (ENDINGS.contains(lower.substring(end, wordEnd))) {
                    places.add(new Place(at, wordEnd));
                }
            }
        }
        return places;
    }

    /** Ends before Korean letters: these are particles of the word before. */
    private static int wordEnd(String lower, int from) {
        int end = from;
        while (end < lower.length()
                && Character.isLetterOrDigit(lower.charAt(end))
                && !isIdeographic(lower.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isIdeographic(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(SoughtWords::isIdeographic);
    }

    private static boolean isIdeographic(int c) {
        return Character.isIdeographic(c) || c >= 0xAC00 && c <= 0xD7A3;
    }
}
