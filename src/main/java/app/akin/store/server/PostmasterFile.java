package app.akin.store.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in its data folder, {@code postmaster.pid}.
 *
 * @param pid of the postmaster
 * @param folder its data folder, as it was called when it began
 * @param started when it began
 * @param port where it listens; 0 while it has not said so
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, String folder, Instant started, int port, boolean ready) {

    /** The file tells whole seconds, the system's own record may be a little off after a suspend. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /** Nothing where there is no such file, and where nothing can be made of it. */
    static Optional<PostmasterFile> in(Path cluster) {
        try {
            byte[] bytes = Files.readAllBytes(path(cluster));
            return parse(new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        try {
            long pid = Long.parseLong(lines.get(0));
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2)));
            int port = lines.size() > 3 && !lines.get(3).isEmpty() ? Integer.parseInt(lines.get(3)) : 0;
            boolean ready = lines.size() > 7 && lines.get(7).equals("ready");
            return Optional.of(new PostmasterFile(pid, lines.get(1), started, port, ready));
        } catch (NumberFormatException | IndexOutOfBoundsException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the process with this number is there and is the postmaster, not another one that got its number. */
    boolean isAlive() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        if (isZombie()) {
            return false;
        }
        ProcessHandle.Info info = process.get().info();
        Optional<Boolean> named = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"));
        Optional<Boolean> old = info.startInstant().map(start -> !start.isAfter(started.plus(TOLERANCE)));
        return named.orElse(true) && old.orElse(true);
    }

    /**
     * Whether it is of the cluster it lies in, and not of one that this is a copy of. A server that runs stays in its
     * folder when that gets another name.
     */
    boolean isOf(Path cluster) {
        try {
            Path where = ProcessFolder.of(pid).orElse(Path.of(folder));
            return Files.exists(where) && Files.isSameFile(where, cluster);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** Whether its number belongs to some process, so that PostgreSQL would take the file for a running server's. */
    boolean isNumberInUse() {
        return ProcessHandle.of(pid).isPresent();
    }

    /** Ended, but nobody has asked how: in a container without an init process it stays so for ever. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false; // not Linux, or it has just gone
        }
    }
}
