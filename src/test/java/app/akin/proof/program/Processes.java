package app.akin.proof.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of this machine, as {@code /proc} tells of them. */
public final class Processes {

    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    /** One of them. */
    public record Seen(long pid, String commandLine) {

        /** A postmaster; its children look like it in their first moments, but are its children. */
        public boolean isServer() {
            return isNamedLikeServer() && !parentOf(pid).isNamedLikeServer();
        }

        private boolean isNamedLikeServer() {
            return commandLine.contains("/postgres ") && commandLine.contains("-D");
        }

        public boolean isJava() {
            return commandLine.contains("/java ");
        }

        /** Lets it compute nothing until it may {@linkplain #goOn go on}. */
        public void pause() {
            signal("STOP");
        }

        public void goOn() {
            signal("CONT");
        }

        private void signal(String name) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Ends it by its number, as the system does when memory runs out. */
        public void kill() {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Those that work in {@code folder}, name it in their command, or were started with it as their data folder. */
    static List<Seen> of(Path folder) {
        long self = ProcessHandle.current().pid();
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.filter(
                            entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(entry -> Long.parseLong(entry.getFileName().toString()) != self)
                    .filter(entry -> belongsTo(folder.toString(), entry))
                    .map(Processes::seen)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the threads of the process are called; the system keeps the first 15 characters. */
    public static List<String> threads(long pid) {
        try (Stream<Path> threads = Files.list(PROC.resolve(Long.toString(pid)).resolve("task"))) {
            return threads.map(Processes::nameOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing once it has ended. */
    private static String nameOf(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** The most memory that the process held so far, in bytes; nothing once it has ended. */
    public static Optional<Long> peakMemory(long pid) {
        return status(pid, "VmHWM:");
    }

    /** The memory that the process holds now, in bytes; nothing once it has ended. */
    public static Optional<Long> memory(long pid) {
        return status(pid, "VmRSS:");
    }

    private static Optional<Long> status(long pid, String line) {
        return text(PROC.resolve(Long.toString(pid)).resolve("status"))
                .lines()
                .filter(one -> one.startsWith(line))
                .map(one -> Long.parseLong(one.replaceAll("[^0-9]", "")) * 1024)
                .findFirst();
    }

    private static boolean belongsTo(String folder, Path process) {
        return isAlive(process)
                && (text(process.resolve("cmdline")).contains(folder)
                        || text(process.resolve("environ")).contains("AKIN_HOME=" + folder)
                        || workingFolder(process).startsWith(folder));
    }

    private static boolean isAlive(Path process) {
        String stat = text(process.resolve("stat"));
        return !stat.isEmpty() && !stat.substring(stat.lastIndexOf(')') + 1).startsWith(" Z");
    }

    private static String workingFolder(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Nothing when the process has gone. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static Seen parentOf(long pid) {
        String stat = text(PROC.resolve(Long.toString(pid)).resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return seen(PROC.resolve(fields.length > 1 ? fields[1] : "0"));
    }

    private static Seen seen(Path process) {
        long pid = Long.parseLong(process.getFileName().toString());
        return new Seen(pid, text(process.resolve("cmdline")).replace('\0', ' '));
    }
}
