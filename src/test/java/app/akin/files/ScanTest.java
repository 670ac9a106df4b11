package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** A folder to scan, and what the scan tells. */
abstract class ScanTest {

    @TempDir
    Path root;

    final Heard heard = new Heard();

    ScanOutcome scan(Path where) {
        return new FileScanner().scan(List.of(where), new Cancellation(), heard).getFirst();
    }

    Path write(String below) throws IOException {
        Path file = root.resolve(below);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, below);
    }

    static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What a scan told. */
    static final class Heard implements ScanListener {

        final List<FoundFile> files = new ArrayList<>();
        final List<FailureReason> unread = new ArrayList<>();

        @Override
        public void found(Path root, FoundFile file) {
            files.add(file);
        }

        @Override
        public void unread(Path root, FoundFile place, FailureReason reason) {
            unread.add(reason);
        }

        List<String> names() {
            return files.stream().map(FoundFile::name).toList();
        }

        List<URI> uris() {
            return files.stream().map(FoundFile::uri).toList();
        }
    }

    static String runUnprivileged(Class<?> main, String... arguments) throws Exception {
        Rights.assumeTheyCanBeDropped();
        List<String> command = new ArrayList<>(Rights.dropped());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }
}
