package app.akin.proof.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Another program on the same screen, in a process of its own; what it says is read line by line. */
public final class OtherProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final Path said;

    private OtherProgram(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts one of the programs of the tests. */
    public static OtherProgram start(Screen screen, Class<?> program, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                Path.of(System.getProperty("akin.basedir", "."), "target/test-classes")
                        .toString(),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Path said = Files.createTempFile("akin-other-program-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DISPLAY", screen.display());
            return new OtherProgram(builder.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a line to it, and waits for its answer. */
    public String ask(String line) {
        int before = said().size();
        try {
            process.outputWriter().write(line + "\n");
            process.outputWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Await.value(
                PATIENCE,
                "an answer to “" + line + "”",
                () -> said().stream().skip(before).findFirst());
    }

    /** The whole lines that it has said so far. */
    List<String> said() {
        try {
            String all = Files.readString(said);
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line that begins with {@code start}, and returns what follows in it. */
    public String saying(String start) {
        return Await.value(
                PATIENCE,
                "“" + start + "”; it has said " + said(),
                () -> said().stream()
                        .filter(line -> line.startsWith(start))
                        .findFirst()
                        .map(line -> line.substring(start.length()).strip()));
    }

    /** Everything it says until it has ended by itself. */
    List<String> toItsEnd() {
        Await.until(PATIENCE, "its end; it has said " + said(), () -> !process.isAlive());
        return said();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            Files.delete(said);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
