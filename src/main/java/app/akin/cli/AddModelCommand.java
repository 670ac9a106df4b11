package app.akin.cli;

import app.akin.library.models.PassageModels.RefusedException;
import app.akin.library.models.PassageModels.Wish;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a model of words that another program runs, here or elsewhere.",
        footer = {
            "",
            "Once it reads passages, the text of every passage and every typed question is sent to its address;"
                    + " pictures and file names never are. Adding it sends one sentence that says nothing."
        })
final class AddModelCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            defaultValue = "openai",
            description =
                    "openai, which Ollama, llama.cpp and vLLM speak as well, or cohere (default: ${DEFAULT-VALUE})")
    private String provider;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "https://..., or http:// on this computer; the provider's own without it")
    private String address;

    @Option(names = "--model", paramLabel = "NAME", required = true, description = "what the service calls it")
    private String model;

    @Option(
            names = "--dimensions",
            paramLabel = "N",
            description = "to ask for so many parts instead of the model's own")
    private Integer dimensions;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "a file that holds the key, or - for standard input; none without it")
    private Path keyFile;

    @Option(names = "--agree", description = "you agree that passages and questions are sent to it")
    private boolean agreed;

    AddModelCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws RefusedException, IOException {
        RemoteProtocol protocol = protocol();
        String place = address == null ? protocol.home().toString() : address;
        if (!agreed) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The text of passages and typed questions would be sent to " + place
                            + ", pictures never. Repeat the command with --agree if you want that");
        }
        if (dimensions != null && dimensions < 1) {
            throw new ParameterException(spec.commandLine(), "--dimensions must be at least 1");
        }
        Secret key = key();
        try (Services services = context.services()) {
            RemoteModel added = services.passageModels()
                    .add(new Wish(protocol, place, model, Optional.ofNullable(dimensions)), key);
            if (context.json()) {
                context.output().json(RemoteWords.json(added));
            } else {
                context.output().line("Added " + RemoteWords.line(added));
            }
        }
        return 0;
    }

    private RemoteProtocol protocol() {
        return Arrays.stream(RemoteProtocol.values())
                .filter(one -> one.name().equalsIgnoreCase(provider))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--provider is one of "
                                + Arrays.stream(RemoteProtocol.values())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /** Never on the command line, which other people of the machine can read. */
    private Secret key() throws IOException {
        if (keyFile == null) {
            return Secret.NONE;
        }
        try {
            return Secret.of(
                    keyFile.toString().equals("-")
                            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                            : Files.readString(keyFile));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
