package app.akin.ui.search.hit;

import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.model.hit.PageWords;
import java.util.Locale;

/** What is marked on the page of a passage: the same as in its words. */
public final class SoughtOnPage {

    private SoughtOnPage() {}

    /** @param asked the words of the question, or a sentence of the passage */
    public static PageWords of(Hit hit, String asked, Locale locale) {
        String passage = hit.passage().map(Passage::text).orElse("");
        return MatchingSentence.in(passage, asked, locale)
                .map(match -> new PageWords(
                        passage,
                        match.marks().stream()
                                .map(mark -> new PageWords.Stretch(mark.start(), mark.end()))
                                .toList()))
                .orElse(PageWords.NONE);
    }
}
