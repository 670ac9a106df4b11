package app.akin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    private final Amounts english = new Amounts(new Messages(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "999, 999 bytes",
        "1000, 1 kB",
        "1499, 1.5 kB",
        "999499, 999 kB",
        "999600, 1 MB",
        "6400000, 6.4 MB",
        "9960000, 10 MB",
        "605157884, 605 MB",
        "999600000, 1 GB",
        "1710540580, 1.7 GB"
    })
    void sizesAreInTheUnitPeopleSay(long bytes, String words) {
        assertThat(english.bytes(bytes)).isEqualTo(words);
    }

    @Test
    void aPartIsInTheUnitOfTheWhole() {
        assertThat(english.part(231_000_000, 605_157_884)).isEqualTo(231L);
        assertThat(english.part(500_000, 605_157_884)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5 s",
        "3, 5 s",
        "22, 20 s",
        "54, 55 s",
        "61, 1 min",
        "115, 2 min",
        "3500, 58 min",
        "3600, 1 h",
        "5400, 1 h 30 min",
        "40000, 11 h"
    })
    void timesAreRoundedAsPeopleRoundThem(long seconds, String words) {
        assertThat(english.time(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void koreanSpeaksKorean() {
        assertThat(new Amounts(new Messages(Locale.KOREAN)).time(Duration.ofSeconds(5400)))
                .isEqualTo("1시간 30분");
    }
}
