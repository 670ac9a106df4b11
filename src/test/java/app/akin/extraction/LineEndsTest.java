package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Span.all(text).lines(text, new LineEnds(text, true)))
                .isEqualTo("A narrow column of a page.\nThe next.");
    }

    private static String lines(String text) {
        return Span.all(text).lines(text, new LineEnds(text, false));
    }
}
