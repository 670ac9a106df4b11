package app.akin.store.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The processes that use a server: a file for each, locked for as long as its process lives.
 *
 * <p>A killed process loses its lock, whoever gets that lock removes the file. To be used under the {@link FolderLock}.
 */
final class Clients {

    private final Path folder;
    /** POSIX drops all locks of a process on a file when it closes any handle to it: never open one's own. */
    private final String own;

    Clients(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        ProcessHandle self = ProcessHandle.current();
        own = self.pid() + "-"
                + self.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L) + "-";
    }

    Membership join() throws IOException {
        Path file = folder.resolve(own + UUID.randomUUID());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("a new file was locked by somebody else: " + file);
        }
        return new Membership(file, channel);
    }

    boolean isEmpty() throws IOException {
        boolean empty = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().startsWith(own) || isLocked(file)) {
                    empty = false;
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        return empty;
    }

    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** One client of the server. */
    record Membership(Path file, FileChannel channel) {
        void leave() throws IOException {
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
