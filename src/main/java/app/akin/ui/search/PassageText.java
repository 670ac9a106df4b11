package app.akin.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Text;

/** A passage with what stands around it: its own words plain, the matching sentence bold, the rest muted. */
final class PassageText {

    private PassageText() {}

    static List<Text> texts(List<String> around, String own, Optional<MatchingSentence> match) {
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
        MatchingSentence sentence = match.get();
        return List.of(
                text(blank + own.substring(0, sentence.start()), "passage-own"),
                text(own.substring(sentence.start(), sentence.end()), "passage-match"),
                text(own.substring(sentence.end()), "passage-own"));
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
