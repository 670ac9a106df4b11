package app.akin.app;

import app.akin.library.DatabaseChoice.Trial;
import app.akin.library.DatabaseChoice.Wish;
import app.akin.task.TaskRunner;
import com.google.gson.Gson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for a data folder: a second start finds that Akin is running already, and brings it forward. Whoever holds the
 * lock file is the window; a second start knocks at its door and ends.
 *
 * <p>The door is a port on the loopback address; the word that opens it lies in a file that only its owner can read. The
 * lock goes with its process, however that ends.
 */
final class SingleWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
    private static final String LOCK = "window.lock";
    private static final int KNOCK_MILLIS = 3_000;
    /** So long a window that is closing may take, on a machine that is busy. */
    private static final Duration LEAVING = Duration.ofSeconds(15);

    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(100);
    private static final int MOST_PATHS = 1_000;
    /** In place of a number of paths; an earlier Akin takes it for none, and answers as to these. */
    private static final int TAKE_DATABASE = -1;

    private static final int TAKE_AND_STORE_PASSWORD = -2;

    private static final int FOUND = 1;
    private static final int TRIED = 2;
    /** To open a library elsewhere may take long, where it has to be brought up to date first. */
    private static final int MOVING_MILLIS = 600_000;

    private final FileChannel channel;
    private final FileLock lock;
    private final ServerSocket door;
    private final String word;
    private final TaskRunner porter = new TaskRunner("porter", 1);

    private SingleWindow(FileChannel channel, FileLock lock, ServerSocket door, String word) {
        this.channel = channel;
        this.lock = lock;
        this.door = door;
        this.word = word;
    }

    /**
     * Brings the window of {@code folder} forward, if there is one. Makes nothing, and takes a few milliseconds: a second
     * start asks before it loads what a window needs.
     *
     * @param find what that one is to find
     * @return whether there is one
     * @throws IOException when there is one that neither answers nor ends
     */
    static boolean bringForward(Path folder, List<Path> find) throws IOException {
        long deadline = System.nanoTime() + LEAVING.toNanos();
        while (isHeld(folder.resolve(LOCK))) {
            if (isAnswered(folder, find, deadline)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the window there is answers; one that does not may be closing, and has until {@code deadline} for that. */
    private static boolean isAnswered(Path folder, List<Path> find, long deadline) throws IOException {
        try {
            knock(folder, find);
            return true;
        } catch (IOException e) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Akin is running already, but its window does not answer", e);
            }
            LockSupport.parkNanos(BETWEEN_KNOCKS.toNanos());
            return false;
        }
    }

    /**
     * Becomes the window of {@code folder}, or brings the one forward that is there.
     *
     * @param find what that one is to find
     * @return nothing when there is one already
     */
    static Optional<SingleWindow> become(Path folder, List<Path> find) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + LEAVING.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            try {
                if (isAnswered(folder, find, deadline)) {
                    channel.close();
                    return Optional.empty();
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            lock = channel.tryLock();
        }
        ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        String word = HexFormat.of().formatHex(secret);
        writePrivately(folder, door.getLocalPort() + " " + word);
        return Optional.of(new SingleWindow(channel, lock, door, word));
    }

    /**
     * Asks the window of {@code folder}, if there is one, to keep the library elsewhere.
     *
     * @return what came of it; nothing where there is no window
     * @throws IOException when there is one that does not answer
     */
    static Optional<Trial> takeDatabase(Path folder, Wish wish) throws IOException {
        if (!isHeld(folder.resolve(LOCK))) {
            return Optional.empty();
        }
        try (Socket socket = enter(folder, MOVING_MILLIS)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(wish.storesPassword() ? TAKE_AND_STORE_PASSWORD : TAKE_DATABASE);
            out.writeUTF(wish.address());
            out.writeBoolean(wish.agreed());
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            if (in.read() != TRIED) {
                throw new IOException("The window that is open does not take another database; close it first");
            }
            return Optional.of(new Gson().fromJson(in.readUTF(), Trial.class));
        }
    }

    /**
     * Gives {@code forward}, from a thread of its own, what is to be found whenever somebody knocks, and {@code mover} a
     * database that is to be taken. Where {@code forward} says no, as the window is ending, whoever knocked is not answered
     * and tries to become the window.
     */
    void answer(Predicate<List<Path>> forward, Mover mover) {
        porter.submit(() -> {
            while (!door.isClosed()) {
                try (Socket visitor = door.accept()) {
                    visitor.setSoTimeout(KNOCK_MILLIS);
                    DataInputStream in = new DataInputStream(visitor.getInputStream());
                    String said = in.readUTF();
                    if (MessageDigest.isEqual(
                            said.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8))) {
                        serve(in, new DataOutputStream(visitor.getOutputStream()), forward, mover);
                    }
                } catch (IOException e) {
                    LOG.debug("nobody came in", e);
                } catch (RuntimeException e) {
                    LOG.error("what was asked for could not be done", e); // the next one is let in all the same
                }
            }
            return true;
        });
    }

    /** Answers nobody from now on, and is the window until it is closed: whoever starts now waits for its end. */
    void endsSoon() {
        try {
            door.close();
        } catch (IOException e) {
            LOG.debug("the door goes with the process", e);
        }
    }

    @Override
    public void close() {
        try (channel;
                door) {
            lock.release();
        } catch (IOException e) {
            LOG.debug("the lock goes with the process", e);
        }
        porter.close();
    }

    private static void serve(DataInputStream in, DataOutputStream out, Predicate<List<Path>> forward, Mover mover)
            throws IOException {
        int count = in.readInt();
        if (count == TAKE_DATABASE || count == TAKE_AND_STORE_PASSWORD) {
            Trial trial = mover.take(new Wish(in.readUTF(), in.readBoolean(), count == TAKE_AND_STORE_PASSWORD));
            out.write(TRIED);
            out.writeUTF(new Gson().toJson(trial));
        } else {
            boolean found = forward.test(paths(in, Math.clamp(count, 0, MOST_PATHS)));
            if (found) {
                out.write(FOUND);
            }
        }
    }

    private static List<Path> paths(DataInputStream in, int count) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(Path.of(in.readUTF()));
        }
        return List.copyOf(paths);
    }

    /** Not where that cannot be told: whoever wants to become the window finds out why. */
    private static boolean isHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void knock(Path folder, List<Path> find) throws IOException {
        try (Socket socket = enter(folder, KNOCK_MILLIS)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            List<Path> some = find.subList(0, Math.min(find.size(), MOST_PATHS));
            out.writeInt(some.size());
            for (Path path : some) {
                out.writeUTF(path.toString());
            }
            out.flush();
            if (socket.getInputStream().read() != FOUND) {
                throw new IOException("Akin is running already, but its window does not answer");
            }
        }
    }

    /** With the word that opens the door said. */
    private static Socket enter(Path folder, int patienceMillis) throws IOException {
        String[] address = Files.readString(door(folder)).strip().split(" ");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address[0]));
        try {
            socket.setSoTimeout(patienceMillis);
            new DataOutputStream(socket.getOutputStream()).writeUTF(address[1]);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void writePrivately(Path folder, String text) throws IOException {
        Path part = Files.createTempFile(folder, "window", ".part");
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(part, text);
        Files.move(part, door(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path door(Path folder) {
        return folder.resolve("window.door");
    }

    /** Keeps the library elsewhere, or leaves it where it is. */
    @FunctionalInterface
    interface Mover {

        Trial take(Wish wish);
    }
}
