package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypingTest {

    @Test
    void aSingleJamoAtTheEndIsNotAsked() {
        assertThat(Typing.askable("강아지 ㅅ")).isEqualTo("강아지");
        assertThat(Typing.askable("ㄱ")).isEmpty();
    }

    @Test
    void wholeSyllablesAreAsked() {
        assertThat(Typing.askable("강아지")).isEqualTo("강아지");
    }

    @Test
    void blanksAroundTheWordsAreNoPartOfThem() {
        assertThat(Typing.askable("  a cat ")).isEqualTo("a cat");
    }
}
