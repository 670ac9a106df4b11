package app.akin.ui.search.filter;

import app.akin.model.DateSpan;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.HitWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What filters are called. */
public final class FilterWords {

    private final HitWords words;
    private final Messages messages;
    private final DateTimeFormatter months;

    public FilterWords(HitWords words) {
        this.words = words;
        messages = words.messages();
        months = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(messages.locale());
    }

    Messages messages() {
        return messages;
    }

    String month(YearMonth month) {
        return months.format(month.atDay(1));
    }

    /** {@code From July 2023}, {@code Until May 2024}, {@code July 2023 – May 2024}. */
    String dates(DateSpan span) {
        Optional<String> first = span.first().map(this::month);
        Optional<String> last = span.last().map(this::month);
        if (first.isPresent() && last.isPresent()) {
            return first.equals(last) ? first.get() : messages.get("filter.between", first.get(), last.get());
        }
        return first.map(month -> messages.get("filter.from", month))
                .or(() -> last.map(month -> messages.get("filter.until", month)))
                .orElse(messages.get("filter.dates.any"));
    }

    private String month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    /** {@code PDF, Word}. */
    String types(Set<String> mediaTypes) {
        return mediaTypes.stream().map(words::type).distinct().sorted().collect(Collectors.joining(", "));
    }
}
