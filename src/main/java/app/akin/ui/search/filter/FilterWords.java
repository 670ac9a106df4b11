package app.akin.ui.search.filter;

import app.akin.model.scope.DateSpan;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.SizeSpan;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Dates;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.HitWords;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What filters are called. */
public final class FilterWords {

    /** How many types of a kind are named one by one. */
    private static final int MOST_NAMES = 2;

    private final HitWords words;
    private final Messages messages;
    private final Amounts amounts;
    private final Dates dates;

    public FilterWords(HitWords words) {
        this.words = words;
        messages = words.messages();
        amounts = new Amounts(messages);
        dates = new Dates(messages);
    }

    Messages messages() {
        return messages;
    }

    String month(YearMonth month) {
        return dates.month(month);
    }

    /** {@code From July 2023}, {@code Until May 2024}, {@code July 2023 – May 2024}, {@code 5 July 2023}, {@code 2023}. */
    public String dates(DateSpan span) {
        if (span.first().isPresent() && span.last().isPresent()) {
            return between(span.first().get(), span.last().get());
        }
        return span.first()
                .map(day -> messages.get("filter.from", first(day)))
                .or(() -> span.last().map(day -> messages.get("filter.until", last(day))))
                .orElse(messages.get("filter.dates.any"));
    }

    private String between(LocalDate first, LocalDate last) {
        boolean wholeYear = first.equals(Year.of(first.getYear()).atDay(1))
                && last.equals(YearMonth.of(first.getYear(), 12).atEndOfMonth());
        if (wholeYear) {
            return dates.year(first);
        }
        boolean wholeMonths = first.getDayOfMonth() == 1 && isEndOfMonth(last);
        String from = wholeMonths ? first(first) : dates.day(first);
        String until = wholeMonths ? last(last) : dates.day(last);
        return from.equals(until) ? from : messages.get("filter.between", from, until);
    }

    private String first(LocalDate day) {
        return day.getDayOfMonth() == 1 ? month(YearMonth.from(day)) : dates.day(day);
    }

    private String last(LocalDate day) {
        return isEndOfMonth(day) ? month(YearMonth.from(day)) : dates.day(day);
    }

    private static boolean isEndOfMonth(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth());
    }

    /** {@code 1 MB – 2 MB}, {@code From 5 MB}, {@code Up to 5 MB}. */
    String sizes(SizeSpan span) {
        Optional<String> least = span.least().stream().mapToObj(amounts::bytes).findFirst();
        Optional<String> most = span.most().stream().mapToObj(amounts::bytes).findFirst();
        if (least.isPresent() && most.isPresent()) {
            return messages.get("filter.between", least.get(), most.get());
        }
        return least.map(size -> messages.get("filter.size.least", size))
                .or(() -> most.map(size -> messages.get("filter.size.most", size)))
                .orElse("");
    }

    String shape(PictureShape shape) {
        return messages.get(
                switch (shape) {
                    case LANDSCAPE -> "filter.shape.landscape";
                    case PORTRAIT -> "filter.shape.portrait";
                    case SQUARE -> "filter.shape.square";
                });
    }

    /** Of a whole path the last name; what was typed as it is. */
    static String folder(String typed) {
        try {
            Path path = Path.of(typed);
            return path.isAbsolute() && path.getFileName() != null
                    ? path.getFileName().toString()
                    : typed;
        } catch (InvalidPathException e) {
            return typed;
        }
    }

    String kind(TypeKind kind) {
        return messages.get(kind.key());
    }

    /** {@code PDF · 12} */
    String type(String name, long count) {
        return messages.get("filter.type", name, count);
    }

    /** Of the pictures that no camera counts yet. */
    String unasked(long pictures) {
        return messages.get("filter.cameras.unasked", pictures);
    }

    /** {@code PDF, Word}; many types of one kind by the name of that. */
    String types(Set<String> mediaTypes) {
        Map<TypeKind, Set<String>> kinds = new EnumMap<>(TypeKind.class);
        mediaTypes.forEach(type -> kinds.computeIfAbsent(TypeKind.of(type), kind -> new TreeSet<>())
                .add(words.type(type)));
        return kinds.entrySet().stream()
                .flatMap(kind ->
                        kind.getValue().size() > MOST_NAMES ? Stream.of(kind(kind.getKey())) : kind.getValue().stream())
                .collect(Collectors.joining(", "));
    }
}
