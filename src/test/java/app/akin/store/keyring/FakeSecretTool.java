package app.akin.store.keyring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/** A {@code secret-tool} in a folder of its own, which keeps one password in a file or misbehaves. */
public final class FakeSecretTool {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Path folder;

    public FakeSecretTool(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        behaves("""
            echo "$@" >> '%1$s/asked'
            case $1 in
            lookup) if [ -s '%1$s/secret' ]; then cat '%1$s/secret'; else exit 1; fi ;;
            store) cat > '%1$s/secret' ;;
            esac
            """.formatted(folder));
    }

    /** Does what {@code script} says from now on. */
    public void behaves(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("secret-tool"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    public void has(String password) throws IOException {
        Files.writeString(folder.resolve("secret"), password);
    }

    /** What it was started with, a line for each time. */
    public List<String> asked() throws IOException {
        return Files.exists(folder.resolve("asked")) ? Files.readAllLines(folder.resolve("asked")) : List.of();
    }

    SecretTool tool() {
        return new SecretTool(List.of(folder), PATIENCE);
    }

    public Passwords passwords() {
        return new Passwords(tool());
    }
}
