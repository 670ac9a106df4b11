package app.akin.store.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Held by the one process that creates, starts or stops the server of a folder; the system frees it when that dies. */
final class FolderLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE_MILLIS = 20;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock hold(Path folder) throws ServerException {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!acquired(channel)) {
                if (System.nanoTime() > deadline) {
                    channel.close();
                    throw new ServerException(
                            ServerException.Problem.IN_USE,
                            "Another Akin has been starting or stopping the database for " + PATIENCE.toMinutes()
                                    + " minutes",
                            "the lock of " + folder + " is held");
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new ServerException(
                    ServerException.Problem.NOT_WRITABLE,
                    "The data folder cannot be written: " + e.getMessage(),
                    folder.toString(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while waiting for another Akin", folder.toString(), e);
        }
    }

    private static boolean acquired(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by another thread of this process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
