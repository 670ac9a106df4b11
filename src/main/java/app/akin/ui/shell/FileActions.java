package app.akin.ui.shell;

import app.akin.ui.search.hit.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Opens files with their programs and shows them in their folder, in the system's file manager (reveal). Blocks: call it
 * from a task.
 */
final class FileActions {

    private static final int PATIENCE_SECONDS = 10;

    private final String system;
    private final Launcher launcher;

    /** Runs a command and returns its exit status. */
    @FunctionalInterface
    interface Launcher {
        int run(List<String> command) throws IOException, InterruptedException;
    }

    /** For the system that runs now. */
    FileActions() {
        this(System.getProperty("os.name"), FileActions::launch);
    }

    FileActions(String system, Launcher launcher) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.launcher = launcher;
    }

    /**
     * Opens {@code file} with the program that the system has for it.
     *
     * @throws NoSuchFileException when it is not there
     * @throws IOException when no program took it
     */
    void open(URI file) throws IOException, InterruptedException {
        Path path = existing(file);
        if (isMac()) {
            must(List.of("open", path.toString()));
        } else if (isWindows()) {
            must(List.of("rundll32", "url.dll,FileProtocolHandler", path.toString()));
        } else {
            firstOf(List.of("xdg-open", path.toString()), List.of("gio", "open", path.toString()));
        }
    }

    /**
     * Opens {@code file} with this program.
     *
     * @throws NoSuchFileException when the file is not there
     * @throws IOException when the program did not take it
     */
    void open(URI file, Program program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program.command());
        command.add(existing(file).toString());
        must(command);
    }

    /** Lets Windows ask which program is to open it; whether it did. Elsewhere nothing is done. */
    boolean letSystemAsk(URI file) throws IOException, InterruptedException {
        if (isWindows()) {
            must(List.of("rundll32", "shell32.dll,OpenAs_RunDLL", existing(file).toString()));
        }
        return isWindows();
    }

    /** A program that was chosen among the files of this computer. */
    Program chosen(Path program) {
        return new Program(
                program.getFileName().toString(),
                isMac() ? List.of("open", "-a", program.toString()) : List.of(program.toString()));
    }

    /** Opens an address of the web. */
    void browse(URI address) throws IOException, InterruptedException {
        String text = address.toString();
        if (isMac()) {
            must(List.of("open", text));
        } else if (isWindows()) {
            must(List.of("rundll32", "url.dll,FileProtocolHandler", text));
        } else {
            firstOf(List.of("xdg-open", text), List.of("gio", "open", text));
        }
    }

    /** Shows {@code file} selected in the file manager, or at least the folder it lies in. */
    void showInFolder(URI file) throws IOException, InterruptedException {
        Path path = existing(file);
        if (isMac()) {
            must(List.of("open", "-R", path.toString()));
        } else if (isWindows()) {
            // The Explorer answers 1 even when it has done what was asked.
            launcher.run(List.of("explorer.exe", "/select,", path.toString()));
        } else {
            String folder =
                    (Files.isDirectory(path) ? path : path.toAbsolutePath().getParent()).toString();
            firstOf(
                    List.of(
                            "dbus-send",
                            "--session",
                            "--print-reply",
                            "--dest=org.freedesktop.FileManager1",
                            "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1.ShowItems",
                            "array:string:" + path.toUri().toASCIIString(),
                            "string:"),
                    List.of("xdg-open", folder),
                    List.of("gio", "open", folder));
        }
    }

    private static Path existing(URI file) throws NoSuchFileException {
        Path path = Path.of(file);
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    private boolean isMac() {
        return system.startsWith("mac");
    }

    private boolean isWindows() {
        return system.startsWith("windows");
    }

    private void must(List<String> command) throws IOException, InterruptedException {
        int status = launcher.run(command);
        if (status != 0) {
            throw new IOException(command.getFirst() + " answered " + status);
        }
    }

    @SafeVarargs
    private void firstOf(List<String>... commands) throws IOException, InterruptedException {
        IOException all = new IOException("no program of this system took it");
        for (List<String> command : commands) {
            try {
                must(command);
                return;
            } catch (IOException e) {
                all.addSuppressed(e);
            }
        }
        throw all;
    }

    /** A program that still runs after a while has taken the file: it is not waited for. */
    private static int launch(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : 0;
    }
}
