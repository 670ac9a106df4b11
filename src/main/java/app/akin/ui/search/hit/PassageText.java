package app.akin.ui.search.hit;

import app.akin.ui.search.hit.SoughtWords.Place;
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

    private PassageText() {}

    public static List<Text> texts(List<String> around, String own, Optional<MatchingSentence> match, Locale locale) {
        int from = match.map(one -> one.viewStart(own, locale)).orElse(0);
        int first = from > 0 ? around.indexOf(own) : 0;
        List<Text> texts = new ArrayList<>();
        for (String part : around.subList(Math.max(0, first), around.size())) {
            String blank = !texts.isEmpty() ? " " : from > 0 ? "… " : "";
            if (part.equals(own)) {
                texts.addAll(own(blank, own, from, match));
            } else {
                texts.add(text(blank + part, "passage-around"));
            }
        }
        return texts;
    }

    private static List<Text> own(String blank, String own, int begin, Optional<MatchingSentence> match) {
        if (match.isEmpty()) {
            return List.of(text(blank + own, "passage-own"));
        }
        List<Text> texts = new ArrayList<>(List.of(text(blank, "passage-own")));
        int from = begin;
        for (Place mark : match.get().marks()) {
            int start = Math.max(from, mark.start());
            if (mark.end() > start) {
                texts.add(text(own.substring(from, start), "passage-own"));
                texts.add(text(own.substring(start, mark.end()), "passage-match"));
                from = mark.end();
            }
        }
        texts.add(text(own.substring(from), "passage-own"));
        return texts;
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
