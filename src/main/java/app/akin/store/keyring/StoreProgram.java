package app.akin.store.keyring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a program of the system that keeps passwords: without a shell, for a limited time. What it reads and prints goes
 * through pipes alone, and stands in no file, log or argument.
 */
final class StoreProgram {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProgram.class);
    /** What a pipe holds; a program that prints more waits, and is ended. */
    private static final int MOST_BYTES = 64 * 1024;

    private StoreProgram() {}

    /** @param error what it complained of, which names no password */
    record Outcome(int exit, String output, String error) {

        /** Neither output nor complaint. */
        @Override
        public String toString() {
            return "exit " + exit;
        }
    }

    /**
     * @param input what it reads
     * @return nothing when it cannot be started, or does not end in time
     */
    static Optional<Outcome> run(List<String> command, String input, Duration patience) {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            LOG.info("{} cannot be started", command.getFirst(), e);
            return Optional.empty();
        }
        try {
            give(process, input);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} did not end within {} s", command.getFirst(), patience.toSeconds());
                return Optional.empty();
            }
            return Optional.of(
                    new Outcome(process.exitValue(), read(process.getInputStream()), read(process.getErrorStream())));
        } catch (IOException e) {
            LOG.warn("{} cannot be read", command.getFirst(), e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void give(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("it ended without reading", e); // its exit status says what that means
        }
    }

    /** Without waiting for its end: what the program has left running may hold the pipe open. */
    private static String read(InputStream pipe) throws IOException {
        byte[] bytes = pipe.readNBytes(Math.min(pipe.available(), MOST_BYTES));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
