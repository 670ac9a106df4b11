package app.akin.ui.search.hit;

import app.akin.ui.search.hit.SoughtWords.Place;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Text;

/**
 * A passage with what stands around it: its own words plain, the matching sentence or words bold, the rest muted.
 * Where something matches it begins two sentences before that, so that it is in sight.
 */
public final class PassageText {

    /** Of the passages before and after: more would push what can be done with it out of sight. */
    private static final int SENTENCES_AROUND = 2;

    private PassageText() {}

    public static List<Text> texts(List<String> around, String own, Optional<MatchingSentence> match, Locale locale) {
        int from = match.map(one -> one.viewStart(own, locale)).orElse(0);
        int first = from > 0 ? around.indexOf(own) : 0;
        List<Text> texts = new ArrayList<>();
        boolean before = true;
        for (String part : around.subList(Math.max(0, first), around.size())) {
            before &= !part.equals(own);
            String blank = !texts.isEmpty() ? between(part) : from > 0 ? "… " : "";
            if (part.equals(own)) {
                add(texts, blank, "passage-own");
                addOwn(texts, own.substring(from), marks(match, from));
            } else {
                String near = before ? itsEnd(part, locale) : itsBeginning(part, locale);
                add(texts, blank + Excerpt.of(near, List.of()).text(), "passage-around");
            }
        }
        return texts;
    }

    private static String itsEnd(String part, Locale locale) {
        BreakIterator sentences = MatchingSentence.sentences(part, locale);
        int from = sentences.last();
        for (int i = 0; i < SENTENCES_AROUND && from > 0; i++) {
            from = sentences.previous();
        }
        return part.substring(from);
    }

    private static String itsBeginning(String part, Locale locale) {
        BreakIterator sentences = MatchingSentence.sentences(part, locale);
        int end = sentences.first();
        for (int i = 0; i < SENTENCES_AROUND && end < part.length(); i++) {
            end = sentences.next();
        }
        return part.substring(0, end).stripTrailing();
    }

    /** A heading begins a line; of other passages it is not known whether they do. */
    private static String between(String next) {
        List<Place> headings = Excerpt.of(next, List.of()).headings();
        return headings.isEmpty() || headings.getFirst().start() > 0 ? " " : "\n";
    }

    /** Counted from where the view begins. */
    private static List<Place> marks(Optional<MatchingSentence> match, int from) {
        return match.map(MatchingSentence::marks).orElse(List.of()).stream()
                .map(mark -> new Place(Math.max(0, mark.start() - from), mark.end() - from))
                .toList();
    }

    private static void addOwn(List<Text> texts, String own, List<Place> marks) {
        Excerpt read = Excerpt.of(own, marks);
        int from = 0;
        for (Place mark : read.marks()) {
            int start = Math.max(from, mark.start());
            if (mark.end() > start) {
                add(texts, read.text().substring(from, start), "passage-own");
                add(texts, read.text().substring(start, mark.end()), "passage-match");
                from = mark.end();
            }
        }
        add(texts, read.text().substring(from), "passage-own");
    }

    /** A text without letters takes the style of the first letter after it. */
    private static void add(List<Text> texts, String words, String styleClass) {
        if (!words.isEmpty()) {
            texts.add(text(words, styleClass));
        }
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
