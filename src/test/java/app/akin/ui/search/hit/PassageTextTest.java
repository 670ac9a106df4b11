package app.akin.ui.search.hit;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.FxTest;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** A passage as it is read at length. */
class PassageTextTest extends FxTest {

    private static final String BEES = "# Bees ==== They fly from twelve degrees on. Honey is taken in July.";

    @Test
    void signsOfHeadingsAreNotShownAndWhatMatchesIsBold() {
        List<Text> texts = texts(List.of("## Before", BEES), BEES, "twelve degrees");
        assertThat(texts.stream().map(Text::getText))
                .containsExactly("Before", "\n", "Bees They fly from twelve degrees on.", " Honey is taken in July.");
        assertThat(texts.get(2).getStyleClass()).containsExactly("passage-match");
    }

    @Test
    void ofWhatStandsAroundTwoSentencesEachAreShown() {
        String own = "The bees. They fly.";
        List<Text> texts = texts(List.of("One. Two. Three.", own, "Four. Five. Six."), own, "honey");
        assertThat(texts.stream().map(Text::getText).reduce("", String::concat))
                .isEqualTo("Two. Three. The bees. They fly. Four. Five.");
    }

    @Test
    void whereItBeginsWithWhatMatchesNothingStandsBefore() {
        String own = "They fly from twelve degrees on. Honey is taken in July.";
        assertThat(texts(List.of(own), own, "twelve degrees"))
                .first()
                .satisfies(text -> assertThat(text.getStyleClass()).containsExactly("passage-match"));
    }

    private static List<Text> texts(List<String> around, String own, String asked) {
        return onFx(
                () -> PassageText.texts(around, own, MatchingSentence.in(own, asked, Locale.ENGLISH), Locale.ENGLISH));
    }
}
