package app.akin.search.grammar;

import app.akin.model.scope.CameraName;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.Scope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What single filters mean, and what several of them mean together. */
final class Filters {

    private Filters() {}

    /** Nothing where {@code value} cannot be understood; {@link #fault} says what was expected. */
    static Optional<Scope> scope(Key key, String value, LocalDate today) {
        Scope all = Scope.EVERYTHING;
        return switch (key) {
            case TYPE -> FileTypes.of(value);
            case IN -> Optional.of(all.of(FileFilter.ANY.inside(Set.of(value))));
            case NAME -> Optional.of(all.of(FileFilter.ANY.named(Set.of(value))));
            case CAMERA -> Optional.of(all.of(FileFilter.ANY.takenWith(Set.of(CameraName.with(value)))));
            case SIZE -> FileSizes.of(value).map(span -> all.of(FileFilter.ANY.sized(span)));
            case AFTER, BEFORE, DATE -> DateValues.of(key, value, today).map(all::dated);
        };
    }

    static Fault fault(Key key) {
        return switch (key) {
            case SIZE -> Fault.SIZE;
            case AFTER, BEFORE, DATE -> Fault.DATE;
            default -> Fault.TYPE;
        };
    }

    /** Types, and cameras: what fits any of them. Everything else: what fits all. */
    static Scope joined(List<Token.Filter> filters) {
        Scope types = Scope.EVERYTHING;
        boolean first = true;
        Set<CameraName> cameras = new HashSet<>();
        Scope rest = Scope.EVERYTHING;
        for (Token.Filter filter : filters) {
            if (filter.key() == Key.TYPE) {
                types = first
                        ? filter.scope()
                        : FileTypes.either(types, filter.scope()).orElse(types);
                first = false;
            } else if (filter.key() == Key.CAMERA) {
                cameras.addAll(filter.scope().files().cameras());
            } else {
                rest = rest.dated(both(rest.dates(), filter.scope().dates()))
                        .of(rest.files().and(filter.scope().files()));
            }
        }
        return types.over(rest.of(rest.files().takenWith(cameras)));
    }

    private static DateSpan both(DateSpan one, DateSpan other) {
        return new DateSpan(
                later(one.first(), other.first()),
                one.last().isPresent() && other.last().isPresent()
                        ? one.last()
                                .filter(day -> day.isBefore(other.last().get()))
                                .or(other::last)
                        : one.last().or(other::last));
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent()
                ? one.filter(day -> day.isAfter(other.get())).or(() -> other)
                : one.or(() -> other);
    }
}
