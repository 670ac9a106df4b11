package app.akin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDateTime AFTERNOON = LocalDateTime.of(2023, 7, 5, 14, 5);

    private final Dates english = new Dates(new Messages(Locale.ENGLISH));
    private final Dates korean = new Dates(new Messages(Locale.KOREAN));

    @Test
    void aMomentIsWrittenInFullInBothLanguages() {
        assertThat(words(english.moment(AFTERNOON))).isEqualTo("July 5, 2023, 2:05 PM");
        assertThat(words(korean.moment(AFTERNOON))).isEqualTo("2023년 7월 5일 오후 2:05");
    }

    @Test
    void ofThisDayTheClockIsEnough() {
        LocalDateTime now = LocalDate.now().atTime(14, 5);
        assertThat(words(english.moment(now))).isEqualTo("today, 2:05 PM");
        assertThat(words(korean.moment(now))).isEqualTo("오늘 오후 2:05");
    }

    @Test
    void anInstantIsWrittenByThisMachinesClock() {
        var instant = AFTERNOON.atZone(ZoneId.systemDefault()).toInstant();
        assertThat(english.moment(instant)).isEqualTo(english.moment(AFTERNOON));
        assertThat(words(english.briefly(instant))).isEqualTo("7/5/23, 2:05 PM");
    }

    @Test
    void daysMonthsAndYearsStandAlone() {
        assertThat(english.day(LocalDate.of(2023, 7, 5))).isEqualTo("Jul 5, 2023");
        assertThat(korean.month(YearMonth.of(2023, 7))).isEqualTo("2023년 7월");
        assertThat(korean.year(LocalDate.of(2023, 7, 5))).isEqualTo("2023년");
    }

    /** Java puts a narrow space before PM. */
    private static String words(String written) {
        return written.replace('\u202f', ' ');
    }
}
