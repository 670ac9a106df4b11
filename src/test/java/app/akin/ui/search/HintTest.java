package app.akin.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.search.grammar.Typed;
import app.akin.ui.kit.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintTest {

    private final Messages english = new Messages(Locale.ENGLISH);
    private final Messages korean = new Messages(Locale.KOREAN);

    @ParameterizedTest
    @ValueSource(strings = {"", "a cat", "well-known", "-5 degrees", "Note: see"})
    void aPlainSentenceIsNotCommented(String typed) {
        assertThat(hint(typed, english)).isEqualTo(Hint.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "dog type:, type:pdf",
        "dog in:, in:Trips",
        "dog size:, size:>5MB",
        "dog after:, after:2023-07",
        "dog -, A minus right before a word",
        "dog -cat in:Trips, −cat · in:Trips",
    })
    void keysAndTheMinusAreTaughtWhileTheyAreTyped(String typed, String says) {
        assertThat(hint(typed, english).text()).hasValueSatisfying(text -> assertThat(text).contains(says));
        assertThat(hint(typed, english).warns()).isFalse();
    }

    @Test
    void whatCannotBeUnderstoodIsSaidInBothLanguages() {
        Hint hint = hint("dog size:big", english);

        assertThat(hint.warns()).isTrue();
        assertThat(hint.text().orElseThrow()).startsWith("size:big: a size looks like >5MB");
        assertThat(hint("개 크기:큰", korean).text().orElseThrow()).startsWith("크기:큰: 크기는 >5MB");
    }

    @Test
    void aTimeIsOffered() {
        assertThat(hint("beach last year", english).dates()).hasSize(1);
        assertThat(hint("작년 바다", korean).dates()).hasSize(1);
    }

    private static Hint hint(String typed, Messages messages) {
        return Hint.of(Typed.of(typed), messages);
    }
}
