import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The build's formatter, started from its source: checks the sources below the given folders, or rewrites them. */
final class Format {

    /** Arguments: {@code check} or {@code write}, then folders. Ends with 1 when something is to be done by hand. */
    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        var formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        boolean right = true;
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            for (Path source : sourcesIn(Path.of(folder))) {
                right &= format(formatter, source, write);
            }
        }
        if (!right) {
            System.err.println("To format the sources: tools/format.sh");
            System.exit(1);
        }
    }

    private static List<Path> sourcesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean format(Formatter formatter, Path source, boolean write) throws IOException {
        String before = Files.readString(source);
        String after;
        try {
            after = formatter.formatSourceAndFixImports(before);
        } catch (FormatterException e) {
            System.err.println(source + ": " + e.getMessage());
            return false;
        }
        if (after.equals(before)) {
            return true;
        }
        if (write) {
            Files.writeString(source, after);
            System.err.println("formatted " + source);
            return true;
        }
        System.err.println("not formatted: " + source);
        return false;
    }
}
