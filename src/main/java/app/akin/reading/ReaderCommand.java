package app.akin.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a reader is started: by the same Java and from the same classes as this program. Where a packaged program brings no
 * Java of its own to call, the program is called with {@link #ARGUMENT}.
 */
final class ReaderCommand {

    /** The first argument by which the program becomes a reader. */
    static final String ARGUMENT = "--read-for-akin";

    /** What a reader has to know of its surroundings, and whose it is: no address, no password, no key. */
    private static final Set<String> KEPT = Set.of(
            "AKIN_HOME",
            "PATH",
            "HOME",
            "LANG",
            "LANGUAGE",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "SYSTEMROOT",
            "USERPROFILE");

    private final String mainClass;
    private final long pixels;

    /** @param pixels the most of a picture */
    ReaderCommand(String mainClass, long pixels) {
        this.mainClass = mainClass;
        this.pixels = pixels;
    }

    static ReaderCommand ofThisProgram(long pixels) {
        return new ReaderCommand(ReaderMain.class.getName(), pixels);
    }

    long pixels() {
        return pixels;
    }

    /** @param scratch its working folder, the only one that it may write in */
    Process start(Path scratch, ReaderMemory memory) throws IOException {
        List<String> options = options(scratch, memory);
        List<String> arguments = List.of(Long.toString(pixels), Long.toString(memory.dataBytes()), scratch.toString());
        Path java = Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
        List<String> command = new ArrayList<>();
        ProcessBuilder builder = new ProcessBuilder();
        builder.environment().keySet().removeIf(name -> !isKept(name));
        // Each arena of the C library keeps what was freed in it; a reader has one thread that allocates much.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        if (Files.isExecutable(java)) {
            command.add(java.toString());
            command.addAll(options);
            command.addAll(List.of("-cp", classPath(), mainClass));
        } else {
            command.add(ProcessHandle.current().info().command().orElseThrow(() -> new IOException("no Java")));
            command.add(ARGUMENT);
            builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        }
        command.addAll(arguments);
        return builder.command(command)
                .directory(scratch.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> options(Path scratch, ReaderMemory memory) {
        return List.of(
                "-Xmx" + (memory.heapBytes() >> 20) + "m",
                "-XX:+UseSerialGC",
                // A heap that starts smaller is collected at every other photograph.
                "-Xms96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + scratch.resolve("error.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-Xshare:auto",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Dfile.encoding=UTF-8");
    }

    /** A reader works in another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isKept(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return KEPT.contains(upper) || upper.startsWith("LC_");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }
}
