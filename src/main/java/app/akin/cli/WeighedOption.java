package app.akin.cli;

import app.akin.search.Part;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows {@code --text} or {@code --image}: with {@code :weight} behind it, or without. */
final class WeighedOption {

    private static final Pattern WEIGHT = Pattern.compile("(.+):([+-]?\\d+(?:\\.\\d+)?|[+-]?\\.\\d+)");

    private final String subject;
    private final double weight;

    private WeighedOption(String subject, double weight) {
        this.subject = subject;
        this.weight = weight;
    }

    /** Text that ends in a colon and a number can be asked with by a weight behind it: {@code 12:30:1}. */
    static WeighedOption text(String given) {
        return given(given);
    }

    /** A file that is really called so is that file, whatever its name ends in. */
    static WeighedOption image(String given) {
        return isFile(given) ? new WeighedOption(given, 1) : given(given);
    }

    private static WeighedOption given(String given) {
        Matcher weighed = WEIGHT.matcher(given);
        if (!weighed.matches()) {
            return new WeighedOption(given, 1);
        }
        double weight = Double.parseDouble(weighed.group(2));
        if (!(weight >= Part.LEAST && weight <= Part.MOST)) {
            throw new IllegalArgumentException("a weight is between %s and %s, not %s"
                    .formatted(shown(Part.LEAST), shown(Part.MOST), weighed.group(2)));
        }
        return new WeighedOption(weighed.group(1), weight);
    }

    private static String shown(double weight) {
        return String.valueOf((int) weight);
    }

    private static boolean isFile(String given) {
        try {
            return Files.exists(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    String subject() {
        return subject;
    }

    double weight() {
        return weight;
    }
}
