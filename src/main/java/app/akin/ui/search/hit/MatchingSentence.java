package app.akin.ui.search.hit;

import app.akin.model.LineSigns;
import app.akin.ui.search.hit.SoughtWords.Place;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The place of a passage where all that was typed stands word for word, or else the sentence that holds most of it; long
 * words count for more than short ones.
 *
 * @param start where it begins in the passage
 * @param end where it ends, exclusive, without the white space after it
 * @param marks what is to be marked: the sentence, or, where it is all of the passage, only its matching words
 */
public record MatchingSentence(int start, int end, List<Place> marks) {

    /** Up to so many characters may stand before the sentence where a card begins. */
    private static final int LEAD = 60;

    private static final int SENTENCES_BEFORE = 2;

    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    /** So much is typed at least by who copies: less may stand anywhere. */
    private static final int COPIED_WORDS = 3;

    private static final int COPIED_CHARACTERS = 8;

    /** The number of the next item of a list, which a break iterator takes for the end of a sentence. */
    private static final Pattern NEXT_NUMBER = Pattern.compile("(?<=[.!?])\\s+\\d{1,3}\\.\\s*$");

    /** Its full stop ends no sentence, which a break iterator does not know. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\b(Mrs?|Ms|Dr|Prof|St|No(?=\\. \\d)|Nr|vs|approx|bzw|ca|e\\.g|i\\.e|z\\.B)\\.(?=\\s)");

    /** Nothing when no sentence holds any of the words. */
    public static Optional<MatchingSentence> in(String passage, String words, Locale locale) {
        SoughtWords wanted = SoughtWords.of(words, locale);
        Optional<Place> copied = copied(passage, words);
        if (copied.isPresent()) {
            return Optional.of(of(passage, copied.get(), wanted, locale));
        }
        BreakIterator sentences = sentences(passage, locale);
        Place best = new Place(0, 0);
        long most = 0;
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            String sentence = passage.substring(start, end);
            long held = wanted.in(sentence, locale).stream()
                    .mapToInt(String::length)
                    .sum();
            if (held > most) {
                most = held;
                best = new Place(start, start + length(sentence));
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(of(passage, best, wanted, locale));
    }

    /** A line that ends is the end of a sentence, too: that of a heading, or an item of a list. */
    static BreakIterator sentences(String passage, Locale locale) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(ABBREVIATION
                .matcher(passage)
                .replaceAll("$1,")
                .replace('\n', PARAGRAPH_SEPARATOR)
                .replace(LineSigns.HEADING_END, PARAGRAPH_SEPARATOR));
        return sentences;
    }

    private static int length(String sentence) {
        Matcher number = NEXT_NUMBER.matcher(sentence);
        return number.find() ? number.start() : sentence.stripTrailing().length();
    }

    /** A sentence that was copied, or some words of one: lines may be broken otherwise in the passage. */
    private static Optional<Place> copied(String passage, String words) {
        List<String> parts = Arrays.stream(words.strip().split("[\\s\"“”„]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() < COPIED_WORDS || words.length() < COPIED_CHARACTERS) {
            return Optional.empty();
        }
        String pattern = parts.stream().map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(passage);
        return found.find() ? Optional.of(new Place(found.start(), found.end())) : Optional.empty();
    }

    private static MatchingSentence of(String passage, Place sentence, SoughtWords wanted, Locale locale) {
        boolean whole = passage.substring(0, sentence.start()).isBlank()
                && passage.substring(sentence.end()).isBlank();
        List<Place> marks = whole ? wanted.places(passage, locale) : List.of(sentence);
        return new MatchingSentence(sentence.start(), sentence.end(), marks);
    }

    /** Where a longer view of the passage begins: two sentences before what is marked, or the passage's start. */
    public int viewStart(String passage, Locale locale) {
        BreakIterator sentences = sentences(passage, locale);
        int from = start == 0 ? 0 : sentences.preceding(start + 1);
        for (int i = 0; i < SENTENCES_BEFORE && from > 0; i++) {
            from = sentences.preceding(from);
        }
        return Math.max(0, from);
    }

    /**
     * Where the words on a card begin, so that the sentence is in sight: the passage's start, or a line or a word shortly
     * before.
     */
    public int cardStart(String passage) {
        if (start <= LEAD) {
            return 0;
        }
        for (int at = start - LEAD; at < start; at++) {
            if (LineSigns.isLineEnd(passage.charAt(at))) {
                return at + 1;
            }
        }
        int blank = passage.indexOf(' ', start - LEAD);
        return blank < 0 || blank >= start ? start : blank + 1;
    }
}
