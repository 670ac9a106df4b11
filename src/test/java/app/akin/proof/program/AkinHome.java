package app.akin.proof.program;

import app.akin.files.Rights;
import app.akin.proof.sample.Drawing;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A data folder of its own, a place for files beside it, and the packaged program to use on them.
 *
 * <p>Closing it fails when a process of this data folder is left behind, and ends that process.
 */
public final class AkinHome implements AutoCloseable {

    private static final Duration TO_BE_GONE = Duration.ofSeconds(30);

    private final Path place;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> prefix = new ArrayList<>();
    private Path program = program();
    private int runs;

    private AkinHome(Path place) {
        this.place = place;
        environment.put("AKIN_HOME", folder().toString());
    }

    public static AkinHome create() {
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of("/proc/self")), "Needs /proc to look for processes left behind");
        try {
            Path place = Files.createTempDirectory("akin-proof-").toRealPath();
            for (String folder : List.of("data", "files", "said", "home")) {
                Files.createDirectory(place.resolve(folder));
            }
            return new AkinHome(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on root's rights end at the program's door: files of mode 000 cannot be read. */
    public AkinHome withoutRights() {
        // In a container root cannot be without its rights and start a database, which needs some of them there.
        Assumptions.assumeTrue(Rights.hasNamespaces(), "Needs namespaces to give up root's rights");
        return startedBy("unshare", "-U");
    }

    /** From now on the program is started by another, which becomes it. */
    public AkinHome startedBy(String... command) {
        prefix.addAll(List.of(command));
        return this;
    }

    /** From now on another program than the one that was built is started. */
    public AkinHome using(Path other) {
        program = other;
        return this;
    }

    public AkinHome with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The data folder. */
    public Path folder() {
        return place.resolve("data");
    }

    /** Settings as they stand in their file, for the next start. */
    public AkinHome settings(Map<String, ?> settings) {
        Drawing.write(
                folder().resolve("settings.json"), new Gson().toJson(settings).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Where a test puts what Akin is to read. */
    public Path files() {
        return place.resolve("files");
    }

    /** Runs the program to its end. */
    public Answer run(String... arguments) {
        return start(arguments).answer();
    }

    public Answer.Report index(Path... paths) {
        List<String> arguments = new ArrayList<>(List.of("index", "--json", "--"));
        Arrays.stream(paths).map(Path::toString).forEach(arguments::add);
        return run(arguments.toArray(String[]::new)).report();
    }

    public RunningAkin start(String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        int run = ++runs;
        Path out = place.resolve("said/" + run + ".out");
        Path err = place.resolve("said/" + run + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.resolve("home").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("HOME", place.resolve("home").toString());
        // Where a session has no message bus GTK starts one, which outlives the program and is not Akin's to end.
        builder.environment().putIfAbsent("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        builder.environment().putAll(environment);
        try {
            return new RunningAkin(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Processes.Seen> processes() {
        return Processes.of(folder());
    }

    /** The postmasters of this data folder; never more than one. */
    public List<Processes.Seen> servers() {
        return processes().stream().filter(Processes.Seen::isServer).toList();
    }

    public void mustHaveNoProcess() {
        Await.until(
                TO_BE_GONE,
                () -> "no process of " + folder() + ", but there are " + processes(),
                () -> processes().isEmpty());
    }

    @Override
    public void close() {
        boolean gone = Await.holdsWithin(TO_BE_GONE, () -> processes().isEmpty());
        List<Processes.Seen> left = processes();
        left.forEach(Processes.Seen::kill);
        Await.holdsWithin(TO_BE_GONE, () -> processes().isEmpty());
        delete(place);
        if (!gone && !left.isEmpty()) {
            throw new AssertionError("left behind: " + left);
        }
    }

    public static Path program() {
        Path program = Path.of(System.getProperty("akin.dist", "target/akin"), "bin", "akin")
                .toAbsolutePath();
        if (!Files.exists(program)) {
            throw new IllegalStateException("package the program first: there is no " + program);
        }
        return program;
    }

    private static void delete(Path place) {
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    try (Stream<Path> left = Files.list(folder)) {
                        left.forEach(file -> file.toFile().delete());
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("tidying up " + place, e);
        }
    }
}
