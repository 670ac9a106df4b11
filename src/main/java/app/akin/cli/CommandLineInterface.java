package app.akin.cli;

import app.akin.model.LibraryClosedException;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code akin} command. Exit status: 0 done, 1 the run itself failed, 2 wrong use, 3 nothing found. */
@Command(
        name = "akin",
        mixinStandardHelpOptions = true,
        description = {
            "Finds files by meaning. Without a command it opens the window.",
            "akin --find PATH... opens it with the like of these pictures, or with these folders."
        },
        subcommands = {HelpCommand.class},
        footer = {"", "Exit status: 0 done, 1 the run itself failed, 2 wrong use, 3 nothing found (search, ask)."})
public final class CommandLineInterface implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);

    /** The exit status of a search and of a question that find nothing, so that scripts can tell. */
    static final int NOTHING_FOUND = 3;

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Spec
    private CommandSpec spec;

    private CommandLineInterface() {}

    /**
     * Runs one command.
     *
     * @return the exit status
     */
    public static int run(String[] arguments, Services.Opening opening, PrintStream out, PrintStream err) {
        CommandLineInterface root = new CommandLineInterface();
        Context context = new Context(root.options, opening, new Output(out, err));
        CommandLine commandLine = new CommandLine(root);
        commandLine.getCommandSpec().version("Akin " + Version.OF_AKIN);
        commandLine
                .addSubcommand(new IndexCommand(context))
                .addSubcommand(search(context))
                .addSubcommand(new AskCommand(context))
                .addSubcommand(new EmbedCommand(context))
                .addSubcommand(models(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new ImportCommand(context))
                .addSubcommand(new DatabaseCommand(context))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, _, _) -> explain(failure, context));
        return commandLine.execute(arguments);
    }

    /** {@code -cat} among its words is no option. */
    private static CommandLine search(Context context) {
        return new CommandLine(new SearchCommand(context))
                .setUnmatchedOptionsArePositionalParams(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    private static CommandLine models(Context context) {
        return new CommandLine(new ModelsCommand(context))
                .addSubcommand(new AddModelCommand(context))
                .addSubcommand(new RemoveModelCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int explain(Exception failure, Context context) {
        LOG.info("the command failed", failure);
        if (context.json() && failure instanceof LibraryClosedException) {
            JsonObject object = new JsonObject();
            object.addProperty("error", message(failure));
            context.output().json(object);
        } else {
            context.output().aside("akin: " + message(failure));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
