package app.akin.ui.kit;

import java.time.Duration;

/** Sizes, rates and times as people say them, in the window's language. Immutable. */
public final class Amounts {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;

    private final Messages messages;

    public Amounts(Messages messages) {
        this.messages = messages;
    }

    /** Decimal units, as disks and downloads are sold: 605 MB, 6.4 MB, 1.7 GB. */
    public String bytes(long bytes) {
        long unit = unit(bytes);
        return inUnit(rounded(bytes, unit), unit);
    }

    /** The first half of "231 of 605 MB": {@code part} in the unit of {@code whole}, as a number alone. */
    public Number part(long part, long whole) {
        return rounded(part, unit(whole));
    }

    /** A time that need not be exact: to 5 seconds, then to the minute, then to the quarter of an hour. */
    public String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 55) {
            return messages.get("amount.seconds", Math.max(5, (seconds + 2) / 5 * 5));
        }
        long minutes = (seconds + 30) / 60;
        if (minutes < 60) {
            return messages.get("amount.minutes", minutes);
        }
        long quarters = (minutes + 7) / 15;
        return quarters % 4 == 0 || quarters >= 40
                ? messages.get("amount.hours", (quarters + 2) / 4)
                : messages.get("amount.hoursMinutes", quarters / 4, quarters % 4 * 15);
    }

    /** A rate for show: whole above ten, with one decimal below. */
    public static Number rate(double perSecond) {
        return tenthsBelowTen(perSecond);
    }

    private String inUnit(Number amount, long unit) {
        String key = unit == 1 ? "amount.bytes" : unit == KILO ? "amount.kb" : unit == MEGA ? "amount.mb" : "amount.gb";
        return messages.get(key, amount);
    }

    private static long unit(long bytes) {
        // 999,600 bytes are 1 MB, not 1,000 kB.
        return bytes < KILO ? 1 : bytes < MEGA - KILO / 2 ? KILO : bytes < GIGA - MEGA / 2 ? MEGA : GIGA;
    }

    private static Number rounded(long bytes, long unit) {
        return unit == 1 ? bytes : tenthsBelowTen((double) bytes / unit);
    }

    private static Number tenthsBelowTen(double amount) {
        return amount < 9.95 ? (Number) (Math.round(amount * 10) / 10.0) : (Number) Math.round(amount);
    }
}
