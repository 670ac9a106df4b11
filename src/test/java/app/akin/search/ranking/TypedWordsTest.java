package app.akin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedWordsTest {

    @Test
    void whatStandsInQuotationMarksIsAskedWithoutThem() {
        TypedWords typed = TypedWords.of("the \"invoice 42\" of “last May”");

        assertThat(typed.plain()).isEqualTo("the invoice 42 of last May");
        assertThat(typed.exact()).containsExactly("invoice 42", "last May");
        assertThat(TypedWords.of("12\" pipe").exact()).isEmpty();
        assertThat(TypedWords.of("\" \"").exact()).isEmpty();
    }

    /** Else a mark would stand among the words that the lanes look up. */
    @Test
    void aQuotationBeginsAndEndsWhereItDoesInTheSearchField() {
        TypedWords typed = TypedWords.of("\"the \u00ABblue heron\"");

        assertThat(typed.exact()).containsExactly("the \u00ABblue heron");
        assertThat(typed.plain()).isEqualTo("the \u00ABblue heron");
        assertThat(typed.standsIn("Seen: the blue heron.")).isTrue();
    }

    @Test
    void exactWordsAreWholeWords() {
        TypedWords typed = TypedWords.of("\"new bridge\"");

        assertThat(typed.standsIn("A budget for the New\n Bridge.")).isTrue();
        assertThat(typed.standsIn("renew bridges")).isFalse();
        assertThat(TypedWords.of("\"fish\"").standsIn("Fisher-Yates")).isFalse();
    }

    @Test
    void aParticleMayClingToExactKoreanWords() {
        TypedWords typed = TypedWords.of("\"임대차 계약서\"");

        assertThat(typed.standsIn("여기 임대차 계약서를 보냅니다")).isTrue();
        assertThat(typed.standsIn("주택임대차 계약서")).isFalse();
    }

    @Test
    void threeWordsOrEightSyllablesAreAPhrase() {
        assertThat(TypedWords.of("the new bridge").isPhrase()).isTrue();
        assertThat(TypedWords.of("new bridge").isPhrase()).isFalse();
        assertThat(TypedWords.of("임대차계약 갱신을").isPhrase()).isTrue();
        assertThat(TypedWords.of("계약 갱신").isPhrase()).isFalse();
    }
}
