package app.akin.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the table of arrows off the page for contributors: rows of a package, what it is for, and what it may use. */
final class ArrowPage {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|[^|]*\\| ([a-z., -]+) \\|");

    private ArrowPage() {}

    static Map<String, Set<String>> read(Path page) throws IOException {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(page)) {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches() && !row.group(1).equals("app")) {
                arrows.put(row.group(1), names(row.group(2)));
            }
        }
        return arrows;
    }

    private static Set<String> names(String cell) {
        return cell.equals("-")
                ? Set.of()
                : Arrays.stream(cell.split(", ")).collect(Collectors.toCollection(TreeSet::new));
    }
}
