package app.akin.search.grammar;

import app.akin.model.scope.SizeSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as they are typed: {@code >5MB}, {@code <=200KB}, {@code 1MB..2MB}; in decimal units, as the window says them. */
final class FileSizes {

    private static final String SIZE = "(\\d{1,18}(?:\\.\\d{1,6})?)\\s*([kmgt]?b?)";
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|≥|≤)\\s*" + SIZE);
    private static final Pattern BETWEEN = Pattern.compile(SIZE + "\\s*\\.\\.\\s*" + SIZE);
    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "b", 1L, "k", 1_000L, "m", 1_000_000L, "g", 1_000_000_000L, "t", 1_000_000_000_000L);

    private FileSizes() {}

    static Optional<SizeSpan> of(String value) {
        String lower = value.toLowerCase(Locale.ROOT).strip();
        Matcher between = BETWEEN.matcher(lower);
        if (between.matches()) {
            return Optional.of(new SizeSpan(
                    OptionalLong.of(bytes(between.group(1), between.group(2))),
                    OptionalLong.of(bytes(between.group(3), between.group(4)))));
        }
        Matcher compared = COMPARED.matcher(lower);
        if (!compared.matches()) {
            return Optional.empty();
        }
        long bytes = bytes(compared.group(2), compared.group(3));
        return Optional.of(
                switch (compared.group(1)) {
                    case ">" -> new SizeSpan(OptionalLong.of(Math.max(bytes, bytes + 1)), OptionalLong.empty());
                    case ">=", "≥" -> new SizeSpan(OptionalLong.of(bytes), OptionalLong.empty());
                    case "<" -> new SizeSpan(OptionalLong.empty(), OptionalLong.of(bytes - 1));
                    default -> new SizeSpan(OptionalLong.empty(), OptionalLong.of(bytes));
                });
    }

    private static long bytes(String number, String unit) {
        String letter = unit.length() > 1 ? unit.substring(0, 1) : unit;
        BigDecimal bytes = new BigDecimal(number)
                .multiply(BigDecimal.valueOf(UNITS.get(letter)))
                .setScale(0, RoundingMode.HALF_UP);
        return bytes.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }
}
