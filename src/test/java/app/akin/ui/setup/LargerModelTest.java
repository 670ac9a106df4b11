package app.akin.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargerModelTest {

    @Test
    void anEnglishQuestionIsOfferedTheEnglishOne() {
        assertThat(LargerModel.forWords("a husky in the snow, 2023")).contains(LargerModel.ENGLISH);
    }

    @Test
    void aKoreanQuestionIsNeverOfferedOneThatKnowsEnglishAlone() {
        assertThat(LargerModel.forWords("눈밭의 강아지")).contains(LargerModel.FIFTY_LANGUAGES);
        assertThat(LargerModel.forWords("강아지 photo")).contains(LargerModel.FIFTY_LANGUAGES);
        assertThat(LargerModel.forWords("Äpfel")).contains(LargerModel.FIFTY_LANGUAGES);
    }

    @Test
    void aQuestionWithoutWordsIsOfferedNone() {
        assertThat(LargerModel.forWords("")).isEmpty();
        assertThat(LargerModel.forWords("42")).isEmpty();
    }
}
