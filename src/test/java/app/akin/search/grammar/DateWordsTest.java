package app.akin.search.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.DateSpan;
import app.akin.model.scope.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "beach last year, last year, 2025-01-01, 2025-12-31, beach",
        "beach in summer 2023, summer 2023, 2023-06-01, 2023-08-31, beach",
        "Summer of 2023 at the beach, Summer of 2023, 2023-06-01, 2023-08-31, at the beach",
        "winter 2023, winter 2023, 2023-12-01, 2024-02-29, ''",
        "last winter, last winter, 2025-12-01, 2026-02-28, ''",
        "last summer, last summer, 2026-06-01, 2026-08-31, ''",
        "the letter from yesterday, yesterday, 2026-11-27, 2026-11-27, the letter",
        "the day before yesterday, the day before yesterday, 2026-11-26, 2026-11-26, ''",
        "photos of last week, last week, 2026-11-16, 2026-11-22, photos",
        "this month, this month, 2026-11-01, 2026-11-30, ''",
        "last July, last July, 2026-07-01, 2026-07-31, ''",
        "last December, last December, 2025-12-01, 2025-12-31, ''",
        "July 2023 beach, July 2023, 2023-07-01, 2023-07-31, beach",
        "invoice 2023, 2023, 2023-01-01, 2023-12-31, invoice",
        "party 2023-07-15, 2023-07-15, 2023-07-15, 2023-07-15, party",
        "작년 바다, 작년, 2025-01-01, 2025-12-31, 바다",
        "작년에 간 바다, 작년, 2025-01-01, 2025-12-31, 간 바다",
        "지난달 회의록, 지난달, 2026-10-01, 2026-10-31, 회의록",
        "지난 주의 사진, 지난 주, 2026-11-16, 2026-11-22, 사진",
        "2023년 여름 바다, 2023년 여름, 2023-06-01, 2023-08-31, 바다",
        "작년 여름에 바다, 작년 여름, 2025-06-01, 2025-08-31, 바다",
        "2023년 7월 15일 계약서, 2023년 7월 15일, 2023-07-15, 2023-07-15, 계약서",
        "2023년 7월 계약서, 2023년 7월, 2023-07-01, 2023-07-31, 계약서",
        "어제 찍은 사진, 어제, 2026-11-27, 2026-11-27, 찍은 사진",
        "올해, 올해, 2026-01-01, 2026-12-31, ''",
    })
    void wordsForATimeAreOffered(String typed, String words, LocalDate first, LocalDate last, String rest) {
        Typed parsed = Typed.of(typed, false, TODAY);
        List<DateOffer> offers = parsed.dates(TODAY);

        assertThat(offers).hasSize(1);
        assertThat(offers.getFirst().words()).isEqualTo(words);
        assertThat(offers.getFirst().dates()).isEqualTo(new DateSpan(Optional.of(first), Optional.of(last)));
        assertThat(offers.getFirst().without(typed)).isEqualTo(rest);
        assertThat(parsed.scope()).as("and never applied unasked").isEqualTo(Scope.EVERYTHING);
        assertThat(parsed.words()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a cat",
                "IMG_2023.jpg",
                "invoice-2023",
                "12023",
                "20231",
                "2023-13",
                "\"last year\"",
                "breakfast year",
                "may I",
                "summertime",
                "오늘날",
                "어제오늘내일",
                "-2023",
                "3000",
                "todays"
            })
    void otherWordsAreNot(String typed) {
        assertThat(Typed.of(typed, false, TODAY).dates(TODAY)).isEmpty();
    }

    @Test
    void severalTimesAreOfferedEach() {
        assertThat(Typed.of("dog last year -cat in:Trips yesterday", false, TODAY)
                        .dates(TODAY))
                .extracting(DateOffer::words)
                .containsExactly("last year", "yesterday");
    }
}
