package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A card shows a document in its lines, and no line that only the width of a page has broken. */
class LineEndsTest {

    private static final String WRAPPED = """
        Mother has painted the kitchen again, and this time it is yellow,
        which suits the morning. Come before the plums are gone.
        """;

    @Test
    void headingsParagraphsAndItemsEndTheirLines() {
        assertThat(lines("# Plum cake\n\nFor the dough:\n- 300 g flour\n- 2 eggs\n1. Stir it\nNotes\n=====\nBake."))
                .isEqualTo("# Plum cake\nFor the dough:\n- 300 g flour\n- 2 eggs\n1. Stir it\nNotes\n=====\nBake.");
    }

    @Test
    void aLineThatWasFullGoesOn() {
        assertThat(lines(WRAPPED))
                .isEqualTo("Mother has painted the kitchen again, and this time it is yellow, which suits the morning."
                        + " Come before the plums are gone.");
        String korean = "어머니께서 부엌을 다시 칠하셨는데 이번에는 노란색이라서 아침\n햇살과 잘 어울립니다.";
        assertThat(lines(korean)).doesNotContain("\n");
    }

    @Test
    void aLineThatEndsThoughTheNextWordHadRoomEnds() {
        assertThat(lines("Ruth Okonjo\nHill Road 5\n  Leeds")).isEqualTo("Ruth Okonjo\nHill Road 5\nLeeds");
    }

    @Test
    void onPagesOnlyParagraphsEndLines() {
        String text = "A narrow column\nof a page.\n\nThe next.";
        assertThat(Span.all(text).lines(text, new LineEnds(new DocumentText(text, List.of(0), List.of()))))
                .isEqualTo("A narrow column of a page.\nThe next.");
    }

    @Test
    void aHeadingOfAFormatThatKnowsHeadingsEndsWithASignOfItsOwnOnPagesToo() {
        String text = "Bees.\n\nThey fly.\fHoney.\n\nIt is sweet.";
        for (List<Integer> pages : List.of(List.<Integer>of(), List.of(0, 17))) {
            assertThat(Span.all(text).lines(text, new LineEnds(new DocumentText(text, pages, List.of(5, 23)))))
                    .isEqualTo("Bees.\fThey fly.\nHoney.\fIt is sweet.");
        }
    }

    private static String lines(String text) {
        return Span.all(text).lines(text, new LineEnds(new DocumentText(text, List.of(), List.of())));
    }
}
