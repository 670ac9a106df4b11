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

        assertThat(excerpt.text()).isEqualTo("5. Solar panels\nNotes\nMs Okonjo presented them.");
        assertThat(cut(excerpt, excerpt.marks())).containsExactly("Ms Okonjo presented them.");
        assertThat(cut(excerpt, excerpt.headings())).containsExactly("5. Solar panels", "Notes");
    }

    @Test
    void whatIsAllInOneLineHasNoHeading() {
        String flat = "# Bees ==== They fly from twelve degrees on, and honey is taken in the middle of July by the"
                + " neighbours.";
        assertThat(Excerpt.of(flat, List.of()).headings()).isEmpty();
        assertThat(Excerpt.of("The end of one.\n---\nThe next.", List.of()).headings())
                .isEmpty();
    }

    @Test
    void whatStandsInWordsStays() {
        assertThat(Excerpt.of("C# and #tag, a--b, x == y, item #4", List.of()).text())
                .isEqualTo("C# and #tag, a--b, x == y, item #4");
    }

    @Test
    void itemsOfAListBeginWithADot() {
        assertThat(Excerpt.of("Rules\n* Shoes off.\n* No bags, 2 * 3.", List.of())
                        .text())
                .isEqualTo("Rules\n• Shoes off.\n• No bags, 2 * 3.");
        assertThat(Excerpt.of("- eggs\n- milk", List.of()).text()).isEqualTo("• eggs\n• milk");
        assertThat(Excerpt.of("Yours,\n- Ruth", List.of()).text()).isEqualTo("Yours,\n- Ruth");
    }

    @Test
    void aMarkOnNothingButSignsIsNone() {
        assertThat(Excerpt.of("### Title", List.of(new Place(0, 3))).marks()).isEmpty();
    }

    @Test
    void headingsThatAFormatKnowsHaveNoFullStopOfTheirOwn() {
        String lines = "Care notes.\fSleep.\fIt sleeps etc..\nWhy?\fNobody knows.\nVersion 2.";
        int from = lines.indexOf("Nobody");

        Excerpt excerpt = Excerpt.of(lines, List.of(new Place(from, lines.length())));

        assertThat(excerpt.text()).isEqualTo("Care notes\nSleep\nIt sleeps etc..\nWhy?\nNobody knows.\nVersion 2.");
        assertThat(cut(excerpt, excerpt.headings())).containsExactly("Care notes", "Sleep", "Why?");
        assertThat(cut(excerpt, excerpt.marks())).containsExactly("Nobody knows.\nVersion 2.");
    }

    private static List<String> cut(Excerpt excerpt, List<Place> places) {
        return places.stream()
                .map(place -> excerpt.text().substring(place.start(), place.end()))
                .toList();
    }
}
