package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.ContentHash;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FileReaderTest {

    @TempDir
    private Path folder;

    private final FileReader reader = new FileReader(1L << 30, 5_000_000);

    @Test
    void aFileComesWithItsHashAndItsStamp() throws Exception {
        byte[] bytes = new byte[3_000_000];
        Arrays.fill(bytes, (byte) 42);
        Path file = Files.write(folder.resolve("file"), bytes);
        FileContent content = reader.read(found(file), ContentGate.open());
        assertThat(content.bytes()).contains(bytes);
        assertThat(content.hash())
                .isEqualTo(ContentHash.of(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(content.stamp()).isEqualTo(FileStamps.of(file));
    }

    @Test
    void aFileTooLargeToHoldIsHashedAllTheSame() throws Exception {
        byte[] bytes = new byte[6_000_000];
        Path file = Files.write(folder.resolve("file"), bytes);
        FileContent content = reader.read(found(file), ContentGate.open());
        assertThat(content.bytes()).isEmpty();
        assertThat(content.hash())
                .isEqualTo(ContentHash.of(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void theGateSeesTheBeginningAndSparesTheRest() throws Exception {
        Path film = folder.resolve("film");
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        AtomicInteger seen = new AtomicInteger();
        ContentGate refuse = head -> {
            seen.set(head.length);
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED, "video/mp4"));
        };
        assertCause(Cause.UNSUPPORTED, () -> reader.read(found(film), refuse));
        assertThat(seen.get()).isEqualTo(FileReader.HEAD_BYTES);
    }

    @Test
    void emptyGiganticAndMissingFilesAreRefusedEachInItsOwnWords() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        assertCause(Cause.EMPTY, () -> reader.read(found(empty), ContentGate.open()));
        Path sparse = folder.resolve("sparse");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertCause(Cause.TOO_LARGE, () -> FileReader.withinMemory().read(found(sparse), ContentGate.open()));
        assertCause(Cause.VANISHED, () -> reader.read(found(folder.resolve("gone")), ContentGate.open()));
        assertCause(Cause.NO_FILE, () -> reader.read(found(folder), ContentGate.open()));
    }

    @Test
    @Timeout(120)
    void aPipeIsNotWaitedFor() throws Exception {
        ScanTest.run("mkfifo", folder.resolve("pipe").toString());
        assertCause(Cause.NO_FILE, () -> reader.read(found(folder.resolve("pipe")), ContentGate.open()));
        assertCause(Cause.NO_FILE, () -> reader.read(found(Path.of("/dev/zero")), ContentGate.open()));
    }

    @Test
    void aFileThatChangesOnceWhileItIsReadIsReadAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("log"), "first");
        AtomicInteger reads = new AtomicInteger();
        ContentGate growing = head -> {
            if (reads.incrementAndGet() == 1) {
                append(file);
            }
        };
        FileContent content = reader.read(found(file), growing);
        assertThat(content.bytes().map(String::new)).contains("first more");
        assertThat(reads.get()).isEqualTo(2);
    }

    @Test
    void aFileThatKeepsGrowingIsGivenUp() throws Exception {
        Path file = Files.writeString(folder.resolve("log"), "first");
        assertCause(Cause.CHANGING, () -> reader.read(found(file), head -> append(file)));
    }

    @Test
    void aFileThatShrinksIsReadAgain() throws Exception {
        Path file = Files.write(folder.resolve("big"), new byte[2_000_000]);
        AtomicInteger reads = new AtomicInteger();
        FileContent content = reader.read(found(file), head -> {
            if (reads.incrementAndGet() == 1) {
                replace(file, "small");
            }
        });
        assertThat(content.bytes().map(String::new)).contains("small");
    }

    @Test
    void aFileThatIsReplacedBySomethingOfItsSizeIsNoticed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        AtomicInteger reads = new AtomicInteger();
        FileContent content = reader.read(found(file), head -> {
            if (reads.incrementAndGet() == 1) {
                replace(file, "new");
            }
        });
        assertThat(content.bytes().map(String::new)).contains("new");
    }

    @Test
    void aFileThatVanishesWhileItIsReadHasVanished() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "words");
        assertCause(
                Cause.VANISHED,
                () -> reader.read(found(file), head -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    @Test
    void confirmingTellsWhetherItIsStillTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "words");
        FileStamp stamp = FileStamps.of(file);
        reader.confirm(found(file), stamp);
        append(file);
        assertCause(Cause.CHANGING, () -> reader.confirm(found(file), stamp));
        Files.delete(file);
        assertCause(Cause.VANISHED, () -> reader.confirm(found(file), stamp));
    }

    @Test
    void aFileWithoutPermissionIsDenied() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "words");
        ScanTest.run("chmod", "000", file.toString());
        assertThat(ScanTest.runUnprivileged(ReadProbe.class, file.toString())).isEqualTo("DENIED");
    }

    @Test
    void stampsTellNanosecondsApart() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "words");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(5, 123_456_789)));
        assertThat(FileStamps.of(file)).isEqualTo(new FileStamp(5, 5_123_456_789L));
        FileTime longAgo = FileTime.from(Instant.ofEpochSecond(-5, 123_456_789));
        assertThat(FileStamps.of(5, longAgo).modified()).isEqualTo(longAgo.toInstant());
    }

    private static FoundFile found(Path path) {
        return new FoundFile(path.toUri(), FileNames.shown(path), new FileStamp(0, 0));
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, " more", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, String words) {
        try {
            Path fresh = Files.writeString(file.resolveSibling("fresh"), words);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertCause(Cause cause, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(cause));
    }
}
