package app.akin.store.keyring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** The keychain of macOS, by the program {@code security} that comes with it. */
final class Keychain implements PasswordStore {

    private static final String PROGRAM = "/usr/bin/security";
    private static final int NO_SUCH_ITEM = 44;
    private static final Duration ASKED = Duration.ofSeconds(4);
    private static final Duration KEPT = Duration.ofSeconds(20);

    @Override
    public boolean isThere() {
        return Files.isExecutable(Path.of(PROGRAM));
    }

    @Override
    public Answer find(PasswordKey key) {
        List<String> command =
                List.of(PROGRAM, "find-generic-password", "-s", PasswordKey.SERVICE, "-a", key.account(), "-w");
        return StoreProgram.run(command, "", ASKED)
                .<Answer>map(outcome -> switch (outcome.exit()) {
                    case 0 -> new Answer.Found(outcome.output().replaceFirst("\n$", ""));
                    case NO_SUCH_ITEM -> new Answer.None();
                    default -> new Answer.Silent();
                })
                .orElse(new Answer.Silent());
    }

    /** By its interactive form, which reads the whole command: a password as an argument could be seen by others. */
    @Override
    public boolean keep(PasswordKey key, String password) {
        return StoreProgram.run(List.of(PROGRAM, "-i"), asTyped(key, password), KEPT)
                .filter(outcome -> outcome.exit() == 0 && outcome.error().isBlank())
                .isPresent();
    }

    /** The password in hexadecimal digits, so that nothing in it has a meaning there. */
    static String asTyped(PasswordKey key, String password) {
        return "add-generic-password -U -s %s -a \"%s\" -X %s%n"
                .formatted(
                        PasswordKey.SERVICE,
                        key.account().replace("\\", "\\\\").replace("\"", "\\\""),
                        HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String command(PasswordKey key) {
        return "security add-generic-password -U -s " + PasswordKey.SERVICE + " -a " + key.account() + " -w";
    }
}
