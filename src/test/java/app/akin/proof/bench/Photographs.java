package app.akin.proof.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The photographs that measures are taken on; they are not part of the project, so measures are skipped without them. */
public final class Photographs {

    private Photographs() {}

    /** All of them, one of each thing, the thing in the name. */
    public static List<Path> named() {
        return in("named");
    }

    /** Pictures of every format, some of them odd. */
    public static List<Path> formats() {
        return in("formats");
    }

    /** What the name of a named one says that it shows, as the name writes it. */
    public static String thing(Path photograph) {
        String name = photograph.getFileName().toString();
        return name.substring(name.indexOf('_') + 1, name.lastIndexOf('.'));
    }

    public static boolean areThere() {
        return Files.isDirectory(place().resolve("formats"));
    }

    private static List<Path> in(String name) {
        Path folder = place().resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "No photographs in " + folder);
        return BenchFile.list(folder);
    }

    private static Path place() {
        return Optional.ofNullable(System.getenv("AKIN_PHOTOS"))
                .map(Path::of)
                .orElseGet(() -> shared().resolve("photos"));
    }

    private static Path shared() {
        return Optional.ofNullable(System.getenv("AKIN_SHARED"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("akin.basedir", "."), "../shared"));
    }
}
