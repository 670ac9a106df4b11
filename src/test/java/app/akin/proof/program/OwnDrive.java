package app.akin.proof.program;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A drive of a test's own, in a file, with a file system whose power can fail: what it had not written yet is gone then.
 * Needs Linux, root's right to mount, and loop devices.
 */
public final class OwnDrive implements AutoCloseable {

    /** Nothing of it is taken before it is written; Akin wants two of them free. */
    private static final long BYTES = 8L << 30;
    /** {@code EXT4_IOC_SHUTDOWN}, and its wish that the journal is not written either. */
    private static final long SHUT_DOWN = 0x8004587DL;

    private static final int WITHOUT_THE_JOURNAL = 2;

    private final Path file;
    private final Path folder;

    private OwnDrive(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /** Mounted on an empty folder; the test is skipped where that cannot be. */
    public static OwnDrive on(Path folder) {
        boolean root = System.getProperty("user.name").equals("root");
        Assumptions.assumeTrue(root, "Needs root's right to mount");
        OwnDrive drive = new OwnDrive(folder.resolveSibling("drive.img"), folder);
        try (RandomAccessFile image = new RandomAccessFile(drive.file.toFile(), "rw")) {
            image.setLength(BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean made = works("mkfs.ext4", "-q", "-F", drive.file.toString()) && drive.mount();
        Assumptions.assumeTrue(made, "Needs ext4 and loop devices");
        works("rmdir", folder.resolve("lost+found").toString());
        drive.write();
        return drive;
    }

    /** Writes what is to be written: it outlives a loss of power. */
    public void write() {
        works("sync", "-f", folder.toString());
    }

    /** Another program takes all but {@code left} bytes of it. */
    public void fill(long left) {
        long free = folder.toFile().getUsableSpace();
        if (!works("fallocate", "-l", Long.toString(free - left), filler())) {
            throw new IllegalStateException("The drive is not filled");
        }
    }

    /** And gives them back. */
    public void empty() {
        works("rm", filler());
    }

    private String filler() {
        return folder.resolve("of-another-program").toString();
    }

    /** As if the cord had been pulled: from now on nothing is read or written there. */
    public void losePower() {
        Assumptions.assumeTrue(shutDown(), "Needs a file system that can be shut down");
    }

    private boolean shutDown() {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle open = variadic("open", 2, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
            MethodHandle ioctl = variadic("ioctl", 2, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
            MethodHandle close = variadic("close", 1, FunctionDescriptor.of(JAVA_INT, JAVA_INT));
            int folder = (int) open.invokeExact(arena.allocateFrom(this.folder.toString()), 0);
            MemorySegment how = arena.allocateFrom(JAVA_INT, WITHOUT_THE_JOURNAL);
            int answer = (int) ioctl.invokeExact(folder, SHUT_DOWN, how);
            return (int) close.invokeExact(folder) == 0 && answer == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("The file system is not shut down", e);
        }
    }

    private static MethodHandle variadic(String function, int first, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(function), descriptor, Linker.Option.firstVariadicArg(first));
    }

    /** Once nobody uses it any more: what its journal knows is there again. */
    public void powerUp() {
        if (!works("umount", folder.toString()) || !mount()) {
            throw new IllegalStateException("The drive does not come back");
        }
    }

    private boolean mount() {
        return works("mount", "-o", "loop", file.toString(), folder.toString());
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        works("umount", "-l", folder.toString());
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
