package app.akin.store.keyring;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Secret Service of a Linux desktop, such as the GNOME keyring or KWallet, by libsecret's {@code secret-tool}. */
final class SecretTool implements PasswordStore {

    private static final Duration ASKED = Duration.ofSeconds(4);
    /** Longer: somebody has asked for it, and may have to unlock the store. */
    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Optional<Path> program;
    private final Duration patience;

    /** @param folders where the program is looked for, the first first */
    SecretTool(List<Path> folders, Duration patience) {
        program = folders.stream()
                .map(folder -> folder.resolve("secret-tool"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
        this.patience = patience;
    }

    /** @param path folders as a shell has them */
    static SecretTool on(String path) {
        return new SecretTool(
                Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> folder.startsWith("/"))
                        .map(Path::of)
                        .toList(),
                ASKED);
    }

    @Override
    public boolean isThere() {
        return program.isPresent();
    }

    @Override
    public Answer find(PasswordKey key) {
        if (program.isEmpty()) {
            return new Answer.None();
        }
        return StoreProgram.run(command(program.get().toString(), List.of("lookup"), key), "", patience)
                .map(SecretTool::answer)
                .orElse(new Answer.Silent());
    }

    /** A status other than 0 without a complaint means that there is no such password. */
    private static Answer answer(StoreProgram.Outcome outcome) {
        String secret = outcome.output().replaceFirst("\r?\n$", "");
        if (outcome.exit() == 0 && !secret.isEmpty()) {
            return new Answer.Found(secret);
        }
        return outcome.error().isBlank() ? new Answer.None() : new Answer.Silent();
    }

    @Override
    public boolean keep(PasswordKey key, String password) {
        return program.map(file -> command(file.toString(), List.of("store", label(key)), key))
                .flatMap(command -> StoreProgram.run(command, password, patience.equals(ASKED) ? KEPT : patience))
                .filter(outcome -> outcome.exit() == 0)
                .isPresent();
    }

    @Override
    public String command(PasswordKey key) {
        return String.join(" ", command("secret-tool", List.of("store", "--label=Akin"), key));
    }

    private static String label(PasswordKey key) {
        return "--label=Akin: " + key.account();
    }

    private static List<String> command(String program, List<String> verb, PasswordKey key) {
        Stream<String> names = Stream.of(
                "service", PasswordKey.SERVICE,
                "server", key.server(),
                "port", Integer.toString(key.port()),
                "database", key.database(),
                "user", key.user());
        return Stream.of(Stream.of(program), verb.stream(), names)
                .flatMap(part -> part)
                .toList();
    }
}
