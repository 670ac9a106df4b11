package app.akin.proof.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One measure, written to {@code target/bench} as JSON with the machine that it was taken on. */
public final class BenchFile {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String name;

    public BenchFile(String name) {
        this.name = name;
        values.put("cores", Runtime.getRuntime().availableProcessors());
        values.put(
                "load",
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
    }

    public BenchFile put(String key, Object value) {
        values.put(key, value);
        return this;
    }

    public void write() {
        Path folder = Path.of(System.getProperty("akin.basedir", "."), "target/bench");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(values) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(name + " " + values);
    }

    public static double percentile(List<Double> measured, double share) {
        List<Double> sorted = measured.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    /** To three places: more says nothing about what was measured. */
    public static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path copyAll(List<Path> files, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
