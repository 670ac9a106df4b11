package app.akin.proof.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged program while it runs. */
public final class RunningAkin {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process process;
    private final Path out;
    private final Path err;

    RunningAkin(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end. */
    public Answer answer() {
        return answer(PATIENCE);
    }

    public Answer answer(Duration patience) {
        if (!endsWithin(patience)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "still running after " + patience.toSeconds() + " s; it said:\n" + read(out) + read(err));
        }
        return new Answer(process.exitValue(), read(out), read(err));
    }

    public boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: it has no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(PATIENCE);
    }

    /** SIGTERM. */
    public void askToEnd() {
        process.destroy();
    }

    public String said() {
        return read(out) + read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
