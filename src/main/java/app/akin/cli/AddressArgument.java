package app.akin.cli;

import app.akin.model.server.AddressText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The server that a command is about: as typed, or else the one in the settings; its password may come from a file. */
final class AddressArgument {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "the one in the settings without it")
    private String typed;

    @Option(names = "--password-file", paramLabel = "FILE", description = "holds the password; - for standard input")
    private Path passwordFile;

    /** @throws IOException when the file of the password cannot be read */
    String in(Services services) throws IOException {
        String address = Optional.ofNullable(typed)
                .or(() -> services.database().address())
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "Which address? None is in the settings"));
        if (passwordFile == null) {
            return address;
        }
        byte[] secret =
                passwordFile.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(passwordFile);
        return address + (address.contains("?") ? "&" : "?") + "password="
                + AddressText.encoded(new String(secret, StandardCharsets.UTF_8).strip());
    }
}
