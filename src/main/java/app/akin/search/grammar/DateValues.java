package app.akin.search.grammar;

import app.akin.model.scope.DateSpan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows {@code after:}, {@code before:} and {@code date:}: from, until or between times that {@link DateWords} knows. */
final class DateValues {

    private static final Pattern BETWEEN = Pattern.compile("(.+?)\\.\\.(.+)");

    private DateValues() {}

    /** {@code after:2023} begins with that year, {@code before:2023} ends before it. */
    static Optional<DateSpan> of(Key key, String value, LocalDate today) {
        return switch (key) {
            case AFTER -> DateWords.of(value, today).map(days -> new DateSpan(days.first(), Optional.empty()));
            case BEFORE ->
                DateWords.of(value, today)
                        .map(days -> new DateSpan(Optional.empty(), days.first().map(day -> day.minusDays(1))));
            default -> between(value, today).or(() -> DateWords.of(value, today));
        };
    }

    private static Optional<DateSpan> between(String value, LocalDate today) {
        Matcher both = BETWEEN.matcher(value);
        if (!both.matches()) {
            return Optional.empty();
        }
        return DateWords.of(both.group(1), today)
                .flatMap(from -> DateWords.of(both.group(2), today).map(to -> new DateSpan(from.first(), to.last())));
    }
}
