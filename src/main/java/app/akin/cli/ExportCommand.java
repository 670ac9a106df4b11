package app.akin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes favourites, collections and saved searches as JSON; files are named by what they hold.")
final class ExportCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "where to; without it, standard output")
    private Path file;

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        try (Services services = context.services()) {
            String written = services.keeping().written();
            if (file == null) {
                context.output().line(written.strip());
            } else {
                try {
                    Files.writeString(file, written);
                } catch (IOException e) {
                    throw new IOException(Paths.shown(file.toUri()) + " cannot be written", e);
                }
            }
        }
        return 0;
    }
}
