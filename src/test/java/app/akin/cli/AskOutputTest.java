package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.writing.AnswerText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is printed while it comes. */
final class AskOutputTest {

    private static final int SOURCES = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rent is 3.5 hundred euros [1]. It is due on the first [2][3]. Who told you so?",
                "**Two things**:\n\n"
                        + "- The lease ends in May [1].\n"
                        + "- See [the page](http://a.b/c) for more [2].\n\n"
                        + "That is all.",
                "1. First comes the *key* [1]\n2. Then the `door` [9]\n\n```\nopen --now\nshut\n```\nDone [3].",
                "<think>I wonder.</think>계약은 2026년 9월 30일에 끝납니다 [1]. 월세는 80만 원입니다.[2]",
                "# Heading\n> said so [1]\nNot a number: [x] and a < b [2]."
            })
    void whatWasPrintedIsNeverTakenBack(String answer) {
        String whole = AskOutput.words(AnswerText.of(answer, SOURCES));
        int longest = 0;
        for (int length = 1; length <= answer.length(); length++) {
            String soFar = AskOutput.wordsSoFar(AnswerText.of(answer.substring(0, length), SOURCES));
            assertThat(whole).as("after " + answer.substring(0, length)).startsWith(soFar);
            longest = Math.max(longest, soFar.length());
        }
        assertThat(longest).as("and most of it comes before the end").isGreaterThan(whole.length() / 2);
    }

    @Test
    void nothingIsPrintedWhileItMayBeThatThereIsNoAnswer() {
        assertThat(AskOutput.wordsSoFar(AnswerText.of("NOT_IN", SOURCES))).isEmpty();
        assertThat(AskOutput.wordsSoFar(AnswerText.of("NOT_IN_FILES", SOURCES))).isEmpty();
        assertThat(AskOutput.wordsSoFar(AnswerText.of("NOTHING is due", SOURCES)))
                .isNotEmpty();
    }
}
