package app.akin.store.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program to its end and takes what it printed. */
final class Command {

    /** Without a session of its own an interrupted command line would interrupt the server, which others may use. */
    private static final Optional<Path> SESSION = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private Command() {}

    /** @param output standard output and error together */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /**
     * @throws ServerException when it cannot be started, does not end in time, or the waiting thread is interrupted
     */
    static Outcome run(List<String> command, Duration limit) throws ServerException {
        Path output = null;
        try {
            // A file, not a pipe: what the program leaves running would keep a pipe open.
            output = Files.createTempFile("akin-command", ".txt");
            return run(command, limit, output);
        } catch (IOException e) {
            throw new ServerException(
                    "A program of the database could not be started: " + e.getMessage(), String.join(" ", command), e);
        } finally {
            delete(output);
        }
    }

    /**
     * Starts a program that goes on when this one ends, and outlives the terminal where there is {@code setsid}.
     *
     * @param log what it prints is added to it
     */
    static Process launch(List<String> command, Path log) throws ServerException {
        List<String> whole = new ArrayList<>();
        SESSION.ifPresent(program -> whole.add(program.toString()));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        clean(builder.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ServerException(
                    "The database could not be started: " + e.getMessage(), String.join(" ", whole), e);
        }
    }

    private static Outcome run(List<String> command, Duration limit, Path output) throws IOException, ServerException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(output.toFile());
        clean(builder.environment());
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new ServerException(
                        "A program of the database did not end within " + limit.toSeconds() + " seconds",
                        String.join(" ", command) + "\n" + read(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while the database was made ready", String.join(" ", command), e);
        }
        return new Outcome(process.exitValue(), read(output));
    }

    /** A person's own PGDATA or PGPORT must not lead Akin's server astray, and messages are read in English. */
    private static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    private static void delete(Path output) {
        if (output != null && !output.toFile().delete()) {
            output.toFile().deleteOnExit();
        }
    }
}
