package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When something begins or ends, where only its time is given. */
final class SpansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when does the lease end?",
                "When did the exhibition open",
                "until when is the pool closed?",
                "how long is the ticket valid",
                "계약은 언제 끝나?",
                "언제까지 내야 해?",
                "캠핑장은 며칠에 문을 열어?",
                "계약 기간은?"
            })
    void itIsAskedWhenSomethingBeginsOrEnds(String question) {
        assertThat(Spans.isAsked(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"how much is the rent?", "who ended the war?", "보증금은 얼마야?", "when was she born?"})
    void otherQuestionsAreNot(String question) {
        assertThat(Spans.isAsked(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lease runs from 1 October 2024 to 30 September 2026.",
                "Term: 15 April 2026 - 14 October 2026",
                "계약 기간은 2025년 3월 2일부터 2027년 3월 1일까지로 한다.",
                "운영 기간: 4월 5일 ~ 11월 2일",
                "계약기간 2025. 3. 2. ~ 2027. 3. 1.",
                "Die Miete läuft vom 1. Mai bis 31. Oktober 2026.",
                "Open 9:00 – 17:30",
                "Le bail court du 1er mai au 30 avril 2027."
            })
    void aSentenceSaysFromWhenToWhen(String sentence) {
        assertThat(Spans.isIn(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The lease ends.", "From the kitchen one sees the fjord.", "02-555-0147", "보증금은 오천만 원이다."})
    void othersDoNot(String sentence) {
        assertThat(Spans.isIn(sentence)).isFalse();
    }
}
