package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class TimeTicksTest {

    private static final LocalDate NEWEST = LocalDate.of(2024, 12, 15);

    private static WallRows rows(int count) {
        List<RowLayout.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new RowLayout.Row(2 * i, List.of(100, 100)));
        }
        return new WallRows(rows, 12, 100);
    }

    @Test
    void theMonthsOfAShortTimeStandWhereTheyBegin() {
        IntFunction<LocalDate> byWeek = row -> NEWEST.minusWeeks(row);

        TimeTicks ticks = TimeTicks.of(rows(10), byWeek, 0.01);

        assertThat(ticks.years()).isFalse();
        assertThat(ticks.ticks())
                .containsExactly(
                        new TimeTicks.Tick(YearMonth.of(2024, 12), 0),
                        new TimeTicks.Tick(YearMonth.of(2024, 11), 0.3),
                        new TimeTicks.Tick(YearMonth.of(2024, 10), 0.7));
    }

    @Test
    void ofALongTimeTheYearsStandAndTheOldestFirstAsWell() {
        TimeTicks newest = TimeTicks.of(rows(100), row -> NEWEST.minusMonths(row), 0.01);
        assertThat(newest.years()).isTrue();
        assertThat(newest.ticks()).hasSize(9);
        assertThat(newest.ticks().get(1)).isEqualTo(new TimeTicks.Tick(YearMonth.of(2023, 12), 0.12));

        TimeTicks oldest = TimeTicks.of(rows(100), row -> NEWEST.plusMonths(row), 0.01);
        assertThat(oldest.ticks())
                .hasSize(10)
                .allMatch(tick -> tick.share() == 0 || tick.month().getMonthValue() == 1);
    }

    @Test
    void whereTicksWouldBeTooNearTheLaterIsLeftOut() {
        TimeTicks ticks = TimeTicks.of(rows(1000), row -> NEWEST.minusYears(row), 0.1);

        assertThat(ticks.ticks()).hasSizeBetween(9, 10);
        for (int i = 1; i < ticks.ticks().size(); i++) {
            assertThat(ticks.ticks().get(i).share() - ticks.ticks().get(i - 1).share())
                    .isGreaterThanOrEqualTo(0.1);
        }
    }

    @Test
    void whatIsOfOneMonthNeedsNoTick() {
        assertThat(TimeTicks.of(rows(10), row -> NEWEST, 0.01)).isEqualTo(TimeTicks.NONE);
    }

    @Test
    void anEmptyWallHasNoTicksAndALineHasNoDay() {
        assertThat(TimeTicks.of(WallRows.NONE, row -> NEWEST, 0.1)).isEqualTo(TimeTicks.NONE);
        WallRows parted = new WallRows(
                List.of(new RowLayout.Row(0, List.of(100)), RowLayout.Row.line(1), new RowLayout.Row(1, List.of(100))),
                12,
                100);
        List<Integer> asked = new ArrayList<>();
        TimeTicks.of(
                parted,
                row -> {
                    asked.add(row);
                    return NEWEST;
                },
                0.1);
        assertThat(asked).containsExactly(0, 2);
    }
}
