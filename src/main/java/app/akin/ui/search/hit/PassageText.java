package app.akin.ui.search.hit;

import app.akin.ui.search.hit.TypedWords.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Text;

/** A passage with what stands around it: its own words plain, the matching sentence or words bold, the rest muted. */
public final class PassageText {

    private PassageText() {}

    public static List<Text> texts(List<String> around, String own, Optional<MatchingSentence> match) {
        List<Text> texts = new ArrayList<>();
        for (String part : around) {
            String blank = texts.isEmpty() ? "" : " ";
            if (part.equals(own)) {
                texts.addAll(own(blank, own, match));
            } else {
                texts.add(text(blank + part, "passage-around"));
            }
        }
        return texts;
    }

    private static List<Text> own(String blank, String own, Optional<MatchingSentence> match) {
        if (match.isEmpty()) {
            return List.of(text(blank + own, "passage-own"));
        }
        List<Text> texts = new ArrayList<>(List.of(text(blank, "passage-own")));
        int from = 0;
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
