package app.akin.ui.search.wall;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where along a wall in the order of time a year or a month begins; nothing where all of it is of one. Pure.
 *
 * @param ticks from the top
 * @param years whether years are told apart; else months, because there are so few of those
 */
record TimeTicks(List<Tick> ticks, boolean years) {

    static final TimeTicks NONE = new TimeTicks(List.of(), false);

    private static final int MONTHS_TO_NAME = 30;

    /**
     * @param month its first card in the wall is of
     * @param share how far down it begins: 0 at the top, below 1
     */
    record Tick(YearMonth month, double share) {}

    /**
     * @param days of the first card of a row, by its number; not asked for the row that is a line
     * @param least share that is between two ticks, so that their names can be read
     */
    static TimeTicks of(WallRows rows, IntFunction<LocalDate> days, double least) {
        List<Tick> all = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            if (!rows.rows().get(row).isLine()) {
                all.add(new Tick(YearMonth.from(days.apply(row)), rows.top(row) / rows.length()));
            }
        }
        if (all.isEmpty()) {
            return NONE;
        }
        Period span = Period.between(
                all.getFirst().month().atDay(1), all.getLast().month().atDay(1));
        boolean years = Math.abs(span.toTotalMonths()) > MONTHS_TO_NAME;
        List<Tick> begins = begins(all, years, least);
        return begins.size() < 2 ? NONE : new TimeTicks(begins, years);
    }

    private static List<Tick> begins(List<Tick> all, boolean years, double least) {
        List<Tick> kept = new ArrayList<>(List.of(all.getFirst()));
        YearMonth last = all.getFirst().month();
        for (Tick tick : all) {
            boolean another = years
                    ? tick.month().getYear() != last.getYear()
                    : !tick.month().equals(last);
            if (another) {
                last = tick.month();
                if (tick.share() - kept.getLast().share() >= least) {
                    kept.add(tick);
                }
            }
        }
        return List.copyOf(kept);
    }
}
