package app.akin.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One reader in a process of its own. Asked by one thread at a time; it may be killed from any, which ends what it is asked
 * with an {@link IOException}. It ends with this program, however this one ends.
 */
final class ReaderChild implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 << 10;
    private static final String RESIDENT = "VmRSS:";

    private final Process process;
    private final Path scratch;
    private final ReaderMemory memory;
    private final long pixels;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private boolean greeted;
    private volatile long asked;

    private ReaderChild(Process process, Path scratch, ReaderMemory memory, long pixels) {
        this.process = process;
        this.scratch = scratch;
        this.memory = memory;
        this.pixels = pixels;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER_BYTES));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER_BYTES));
    }

    static ReaderChild start(ReaderCommand command, ReaderMemory memory) throws IOException {
        Path scratch = ScratchFolders.make();
        try {
            return new ReaderChild(command.start(scratch, memory), scratch, memory, command.pixels());
        } catch (IOException e) {
            ScratchFolders.delete(scratch);
            throw e;
        }
    }

    /** Waits until it says that it has started; returns at once when it has before. */
    void awaitStart() throws IOException {
        if (!greeted) {
            AnswerWire.read(answers, 1);
            greeted = true;
        }
    }

    /** @throws IOException when it has died, or what it said is no answer: it is of no more use then */
    Answer ask(Request request) throws IOException {
        asked = asked + 1;
        RequestWire.write(requests, request);
        return AnswerWire.read(answers, pixels);
    }

    /** How often so far. */
    long asked() {
        return asked;
    }

    ReaderMemory memory() {
        return memory;
    }

    /** What it has in memory now; 0 where the system does not say. */
    long residentBytes() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** How long it has computed so far, all its threads together; nothing where the system does not say. */
    Optional<Duration> computed() {
        return process.info().totalCpuDuration();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Ends it at once; what it has written for itself goes with it. */
    @Override
    public void close() {
        kill();
        ScratchFolders.delete(scratch);
    }
}
