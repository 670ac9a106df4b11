package app.akin.model.scope;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Some days of the calendar, the ends included.
 *
 * @param first nothing for all before {@code last}
 * @param last nothing for all from {@code first} on
 */
public record DateSpan(Optional<LocalDate> first, Optional<LocalDate> last) {

    /** Every day. */
    public static final DateSpan ANY = new DateSpan(Optional.empty(), Optional.empty());

    public boolean isAny() {
        return first.isEmpty() && last.isEmpty();
    }

    /** This, and its open ends as {@code other} has them. */
    public DateSpan over(DateSpan other) {
        return new DateSpan(first.or(other::first), last.or(other::last));
    }
}
