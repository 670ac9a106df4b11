package app.akin.ui.search.hit;

import app.akin.ui.search.hit.TypedWords.Place;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sentence of a passage that holds most of what was typed; long words count for more than short ones.
 *
 * @param start where it begins in the passage
 * @param end where it ends, exclusive, without the white space after it
 * @param marks what is to be marked: the sentence, or, where it is all of the passage, only its matching words
 */
public record MatchingSentence(int start, int end, List<Place> marks) {

    /** Up to so many characters may stand before the sentence where a card begins. */
    private static final int LEAD = 60;

    /** Nothing when no sentence holds any of the words. */
    public static Optional<MatchingSentence> in(String passage, String words, Locale locale) {
        TypedWords wanted = TypedWords.of(words, locale);
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(passage);
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
                best = new Place(start, start + sentence.stripTrailing().length());
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(of(passage, best, wanted, locale));
    }

    private static MatchingSentence of(String passage, Place sentence, TypedWords wanted, Locale locale) {
        boolean whole = passage.substring(0, sentence.start()).isBlank()
                && passage.substring(sentence.end()).isBlank();
        List<Place> marks = whole ? wanted.places(passage, locale) : List.of(sentence);
        return new MatchingSentence(sentence.start(), sentence.end(), marks);
    }

    /** Where the words on a card begin, so that the sentence is in sight: the passage's start, or a word shortly before. */
    public int cardStart(String passage) {
        if (start <= LEAD) {
            return 0;
        }
        int blank = passage.indexOf(' ', start - LEAD);
        return blank < 0 || blank >= start ? start : blank + 1;
    }
}
