package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are asked for outright, and sentences that have one. */
final class WantedValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what is Doreen's e-mail address?|E_MAIL|Write to doreen@example.org.|She prefers phone calls.",
                "what colour is the car?|COLOUR|The car is dark blue.|The car is fast.",
                "what time does the ferry leave?|CLOCK|It leaves at 17:05.|It leaves from the old port.",
                "when does the pool open?|DATE|It opens in May.|It opens with a feast.",
                "how many plots are free?|COUNT|Two plots fall vacant.|The plots are wet.",
                "how many students are there?|COUNT|In 1680 there were 1200 students.|Women came from 1680.",
                "in what year was it built?|DATE|It was built in 1874.|It was built of granite.",
                "학생은 몇 명이야?|COUNT|학생은 1500명이다.|1987년에 문을 열었다.",
                "how much is the rent?|MONEY|The rent is 865 euros.|The rent is due in advance.",
                "how long is the guarantee?|DURATION|It lasts five years.|It covers the seals.",
                "who designed the Pont du Gard?|PERSON|Its builder was Agrippa.|The Pont du Gard is 49 metres high.",
                "몇 와트짜리야?|COUNT|65와트짜리입니다.|652 kWh를 썼습니다.",
                "몇 시에 출발해?|CLOCK|아침 아홉 시에 떠납니다.|정문 앞에서 떠납니다.",
                "월세는 얼마야?|MONEY|월세는 45만 원이다.|월세는 미리 낸다.",
                "언제 끝나?|DATE|3월 1일에 끝난다.|노래로 끝난다.",
                "고래 몸무게는 얼마야?|WEIGHT|무게는 150톤이다.|무게를 재기 어렵다.",
                "how heavy is the parcel?|WEIGHT|It weighs 12 kg.|It holds 3.5 litres.",
                "how old is the tomcat?|AGE|A tomcat, neutered, 6 years.|A tomcat of 5.2 kg.",
                "how tall is the tower?|LENGTH|It is 49 metres high.|It was built of 300 stones.",
                "at what temperature is it baked?|WARMTH|190 degrees, 40 minutes.|It rises for 40 minutes.",
                "칼로리는 얼마나 돼?|CALORIES|한 그릇에 450칼로리이다.|두부는 반 모 넣는다."
            })
    void theAnswerHasTheValueAndOthersDoNot(String question, WantedValue wanted, String answer, String other) {
        assertThat(WantedValue.of(question)).contains(wanted);
        assertThat(wanted.isIn(answer, question)).as(answer).isTrue();
        assertThat(wanted.isIn(other, question)).as(other).isFalse();
    }

    @Test
    void whatTheQuestionHasItselfIsNoAnswer() {
        assertThat(WantedValue.COUNT.isIn("Day 12 was cold.", "how many people came on day 12?"))
                .isFalse();
        assertThat(WantedValue.COUNT.isIn("On day 12 came 40.", "how many people came on day 12?"))
                .isTrue();
    }

    @Test
    void moreOftenThanNotNothingIsAskedForOutright() {
        assertThat(WantedValue.of("why was the launch postponed?")).isEmpty();
        assertThat(WantedValue.of("빈자리를 어떻게 신청하나요?")).isEmpty();
    }
}
