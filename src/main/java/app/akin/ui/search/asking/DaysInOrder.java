package app.akin.ui.search.asking;

import app.akin.model.hit.Hit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;

/** By which days what is on the wall is in order, where it is in the order of time. */
public final class DaysInOrder {

    private DaysInOrder() {}

    /** What was added last is in the order in which it was added, whatever its own dates are. */
    public static Optional<Function<Hit, LocalDate>> of(OnWall shown, Sort sort) {
        ZoneId here = ZoneId.systemDefault();
        boolean byTime = EnumSet.of(Sort.NEWEST, Sort.OLDEST).contains(sort);
        return switch (shown) {
            case OnWall.Home _ ->
                Optional.of(hit -> LocalDate.ofInstant(hit.file().added(), here));
            case OnWall.Found _
            when byTime -> Optional.of(hit -> hit.file().dated(here).toLocalDate());
            default -> Optional.empty();
        };
    }
}
