package app.akin.files;

import app.akin.model.ContentHash;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads whole files, hashing as it reads. A file that changed meanwhile is read once more; one that keeps changing is
 * refused, because its hash would belong to no state it ever was in. Safe from several threads; blocks.
 */
public final class FileReader {

    static final int HEAD_BYTES = 65_536;

    private static final int BLOCK_BYTES = 1 << 20;
    private static final int ATTEMPTS = 2;
    /** The most that Java addresses as one buffer. */
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    private static final int HELD_AT_MOST = 128 << 20;

    private final long sizeLimit;
    private final int memoryLimit;

    /**
     * @param sizeLimit in bytes; larger files are refused
     * @param memoryLimit in bytes; larger files are hashed but not held
     */
    public FileReader(long sizeLimit, int memoryLimit) {
        this.sizeLimit = Math.min(sizeLimit, LARGEST);
        this.memoryLimit = memoryLimit;
    }

    /** Files of up to 2 GB, and in memory no more than a thirty-second of the heap: several are read at a time. */
    public static FileReader withinMemory() {
        long share = Runtime.getRuntime().maxMemory() / 32;
        return new FileReader(LARGEST, (int) Math.min(share, HELD_AT_MOST));
    }

    /**
     * Reads {@code file} as it is now, whatever its stamp was when it was found.
     *
     * @param gate asked once the beginning is read
     * @throws UnreadableException EMPTY, NO_FILE, TOO_LARGE, DENIED, VANISHED, CHANGING, IO, or what the gate throws
     */
    public FileContent read(FoundFile file, ContentGate gate) throws UnreadableException {
        Path path = Path.of(file.uri());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<FileContent> content = attempt(path, gate);
            if (content.isPresent()) {
                return content.get();
            }
        }
        throw new UnreadableException(FailureReason.of(Cause.CHANGING));
    }

    /**
     * The first bytes of a file that is still as it was found.
     *
     * @param most so many, or all of it where it is shorter
     * @throws UnreadableException CHANGING, VANISHED, DENIED or IO
     */
    public byte[] beginning(FoundFile file, int most) throws UnreadableException {
        confirm(file, file.stamp());
        byte[] beginning = new byte[(int) Math.min(most, file.stamp().bytes())];
        try (FileChannel channel = FileChannel.open(Path.of(file.uri()), StandardOpenOption.READ)) {
            if (!fill(channel, ByteBuffer.wrap(beginning))) {
                throw new UnreadableException(FailureReason.of(Cause.CHANGING));
            }
            return beginning;
        } catch (IOException e) {
            throw new UnreadableException(RootScan.reason(e), e);
        }
    }

    /**
     * Returns if {@code file} still has this stamp: to be asked after it was read again from its place.
     *
     * @throws UnreadableException CHANGING, VANISHED, DENIED or IO
     */
    public void confirm(FoundFile file, FileStamp stamp) throws UnreadableException {
        try {
            if (!FileStamps.of(Path.of(file.uri())).equals(stamp)) {
                throw new UnreadableException(FailureReason.of(Cause.CHANGING));
            }
        } catch (IOException e) {
            throw new UnreadableException(RootScan.reason(e), e);
        }
    }

    /** Nothing when the file changed while it was read. */
    private Optional<FileContent> attempt(Path path, ContentGate gate) throws UnreadableException {
        try {
            // Opening a pipe would wait for its other end: the kind is asked first.
            if (!Files.isRegularFile(path) && Files.exists(path)) {
                throw new UnreadableException(FailureReason.of(Cause.NO_FILE));
            }
            FileStamp before = FileStamps.of(path);
            checkSize(before.bytes());
            Optional<FileContent> content = readAll(path, before, gate);
            return FileStamps.of(path).equals(before) ? content : Optional.empty();
        } catch (IOException e) {
            throw new UnreadableException(RootScan.reason(e), e);
        }
    }

    private void checkSize(long bytes) throws UnreadableException {
        if (bytes == 0) {
            throw new UnreadableException(FailureReason.of(Cause.EMPTY));
        }
        if (bytes > sizeLimit) {
            throw new UnreadableException(FailureReason.of(Cause.TOO_LARGE, bytes, sizeLimit));
        }
    }

    private Optional<FileContent> readAll(Path path, FileStamp stamp, ContentGate gate)
            throws IOException, UnreadableException {
        boolean held = stamp.bytes() <= memoryLimit;
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[held ? (int) stamp.bytes() : BLOCK_BYTES];
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long done = 0;
            while (done < stamp.bytes()) {
                int at = held ? (int) done : 0;
                int wanted = (int) Math.min(done == 0 ? HEAD_BYTES : BLOCK_BYTES, stamp.bytes() - done);
                if (!fill(channel, ByteBuffer.wrap(buffer, at, wanted))) {
                    return Optional.empty();
                }
                sha256.update(buffer, at, wanted);
                if (done == 0) {
                    gate.check(Arrays.copyOf(buffer, wanted));
                }
                done += wanted;
            }
        }
        ContentHash hash = ContentHash.of(sha256.digest());
        return Optional.of(new FileContent(stamp, hash, held ? Optional.of(buffer) : Optional.empty()));
    }

    /** Whether the file was long enough. */
    private static boolean fill(FileChannel channel, ByteBuffer block) throws IOException {
        while (block.hasRemaining()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ClosedByInterruptException();
            }
            if (channel.read(block) < 0) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
