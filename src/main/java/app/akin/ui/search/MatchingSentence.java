package app.akin.ui.search;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sentence of a passage that holds most of what was typed; long words count for more than short ones.
 *
 * @param start where it begins in the passage
 * @param end where it ends, exclusive, without the white space after it
 */
record MatchingSentence(int start, int end) {

    /** Up to so many characters may stand before the sentence where a card begins. */
    private static final int LEAD = 60;

    private static final int SHORTEST_WORD = 2;

    /** Nothing when no sentence holds any of the words. */
    static Optional<MatchingSentence> in(String passage, String words, Locale locale) {
        List<String> wanted = Arrays.stream(words.toLowerCase(locale).split("[\\s\\p{Punct}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD || isIdeographic(word))
                .distinct()
                .toList();
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(passage);
        MatchingSentence best = new MatchingSentence(0, 0);
        long most = 0;
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            String sentence = passage.substring(start, end).toLowerCase(locale);
            long held = wanted.stream()
                    .filter(word -> holds(sentence, word))
                    .mapToInt(String::length)
                    .sum();
            if (held > most) {
                most = held;
                best = new MatchingSentence(
                        start,
                        start + passage.substring(start, end).stripTrailing().length());
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    /** Whether a word of {@code sentence} begins with {@code word}: Korean words carry their particles at the end. */
    private static boolean holds(String sentence, String word) {
        for (int at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1)) || isIdeographic(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdeographic(String word) {
        return !word.isEmpty()
                && word.codePoints().allMatch(c -> Character.isIdeographic(c) || c >= 0xAC00 && c <= 0xD7A3);
    }

    /** Where the words on a card begin, so that the sentence is in sight: the passage's start, or a word shortly before. */
    int cardStart(String passage) {
        if (start <= LEAD) {
            return 0;
        }
        int blank = passage.indexOf(' ', start - LEAD);
        return blank < 0 || blank >= start ? start : blank + 1;
    }
}
