package app.akin.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A real X server with a window manager, started for tests on a machine that has no screen, and ended with them.
 *
 * <p>GTK reads DISPLAY from the process's own environment, which Java cannot change; libc's setenv can, as long as it is
 * called before the toolkit starts.
 */
public final class XServer {

    private XServer() {}

    /** Makes sure that windows can open, once a JVM; tests are skipped where no X server is installed. */
    public static synchronized void ensure() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (!linux || System.getenv("DISPLAY") != null || System.getProperty("akin.test.display") != null) {
            return;
        }
        Assumptions.assumeTrue(installed("Xvfb") && installed("openbox"), "Xvfb and openbox are not installed");
        try {
            String display = start();
            setEnvironment("DISPLAY", display);
            System.setProperty("akin.test.display", display);
            Process manager = background(new ProcessBuilder("openbox", "--sm-disable"), display);
            Runtime.getRuntime().addShutdownHook(new Thread(manager::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException("starting an X server", e);
        }
    }

    /** The display that windows open on. */
    public static String display() {
        String started = System.getProperty("akin.test.display");
        return started != null ? started : System.getenv("DISPLAY");
    }

    /** The server looks for a free number and says it; two that look at the same time never take the same. */
    private static String start() throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb",
                        "-r", // no key repeats itself while the machine is busy
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1920x1280x24",
                        "-nolisten",
                        "tcp",
                        // It ends with its last client. Ended any sooner, it would take this JVM with it: a toolkit
                        // that loses its server ends its process, and the tests count as crashed.
                        "-terminate")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = server.inputReader(StandardCharsets.US_ASCII).readLine();
        if (number == null) {
            throw new IOException("no X server could be started");
        }
        return ":" + number.strip();
    }

    private static Process background(ProcessBuilder builder, String display) throws IOException {
        builder.environment().put("DISPLAY", display);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean installed(String program) {
        return java.util.Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            var setenv = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setenv"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            int failed = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            if (failed != 0) {
                throw new IllegalStateException("setenv refused " + name);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("setting " + name + " for native code", e);
        }
    }
}
