package app.akin.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days and moments as people write them, in the window's language and by this machine's clock. Immutable. */
public final class Dates {

    private final Messages messages;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter longDays;
    private final DateTimeFormatter days;
    private final DateTimeFormatter months;
    private final DateTimeFormatter years;
    private final DateTimeFormatter rows;

    public Dates(Messages messages) {
        this.messages = messages;
        clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale());
        longDays = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale());
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale());
        months = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(messages.locale());
        years = DateTimeFormatter.ofLocalizedPattern("y").withLocale(messages.locale());
        rows = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(messages.locale());
    }

    /** {@code July 5, 2023, 2:05 PM}; of this day {@code today, 2:05 PM}. */
    public String moment(LocalDateTime time) {
        String hour = time.format(clock);
        return time.toLocalDate().equals(LocalDate.now())
                ? messages.get("date.today", hour)
                : messages.get("date.moment", time.format(longDays), hour);
    }

    public String moment(Instant time) {
        return moment(here(time));
    }

    /** {@code 7/5/23, 2:05 PM}: for the rows of a list. */
    public String briefly(Instant time) {
        return here(time).format(rows);
    }

    /** {@code Jul 5, 2023} */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** {@code July 2023} */
    public String month(YearMonth month) {
        return months.format(month.atDay(1));
    }

    /** {@code 2023} */
    public String year(LocalDate day) {
        return years.format(day);
    }

    private static LocalDateTime here(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneId.systemDefault());
    }
}
