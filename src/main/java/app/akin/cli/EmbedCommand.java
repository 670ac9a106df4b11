package app.akin.cli;

import app.akin.cli.VectorLines.Input;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description = "Prints the vectors of words and pictures, one JSON object a line, in the order given.")
final class EmbedCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    /** Not an immutable list: picocli adds to the one that it finds. */
    @ArgGroup(exclusive = true, multiplicity = "0..*")
    private final List<Given> given = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "one JSON object a line, {\"text\":..} or {\"image\":..}; - for standard input")
    private Path from;

    EmbedCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (given.isEmpty() == (from == null)) {
            throw new ParameterException(spec.commandLine(), "Give --text and --image, or --from FILE");
        }
        try (Services services = context.services()) {
            VectorLines lines = new VectorLines(services, context.output());
            if (from == null) {
                lines.print(given.stream().map(Given::input));
            } else {
                printFile(lines);
            }
        }
        return 0;
    }

    private void printFile(VectorLines lines) throws IOException {
        if (from.toString().equals("-")) {
            lines.print(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    .lines()
                    .map(Input::parse));
            return;
        }
        try (Stream<String> text = Files.lines(from)) {
            lines.print(text.map(Input::parse));
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "There is no file " + from);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One {@code --text} or {@code --image}. */
    private static final class Given {

        @Option(
                names = "--text",
                paramLabel = "WORDS",
                required = true,
                description = "words to embed; may be repeated")
        private String text;

        @Option(
                names = "--image",
                paramLabel = "FILE",
                required = true,
                description = "a picture to embed; may be repeated")
        private Path image;

        Input input() {
            return text != null ? new Input.Text(text) : new Input.Image(image);
        }
    }
}
