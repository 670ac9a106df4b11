package app.akin.ui.search.hit;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on a card is read by people: words, and no signs that make headings of them. */
class ExcerptTest {

    @Test
    void signsOfHeadingsAndLinesAreLeftOutAndMarksStayOnTheirWords() {
        String words = "## 5. Solar panels\nNotes\n=====\nMs Okonjo presented them.";
        int from = words.indexOf("Ms");

        Excerpt excerpt = Excerpt.of(words, List.of(new Place(from, words.length())));

        assertThat(excerpt.text()).isEqualTo("5. Solar panels Notes Ms Okonjo presented them.");
        assertThat(excerpt.marks()).hasSize(1);
        Place mark = excerpt.marks().getFirst();
        assertThat(excerpt.text().substring(mark.start(), mark.end())).isEqualTo("Ms Okonjo presented them.");
    }

    @Test
    void whatStandsInWordsStays() {
        assertThat(Excerpt.of("C# and #tag, a--b, x == y, item #4", List.of()).text())
                .isEqualTo("C# and #tag, a--b, x == y, item #4");
    }

    @Test
    void aMarkOnNothingButSignsIsNone() {
        assertThat(Excerpt.of("### Title", List.of(new Place(0, 3))).marks()).isEmpty();
    }
}
