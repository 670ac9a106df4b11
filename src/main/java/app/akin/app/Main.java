package app.akin.app;

import app.akin.cli.CommandLineInterface;
import app.akin.reading.ReaderCommand;
import app.akin.reading.ReaderMain;
import app.akin.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where Akin starts: with a command the command line, without one the window. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (ReaderCommand.isMeant(arguments)) {
            ReaderMain.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        Optional<WindowWish> wish = WindowWish.of(arguments);
        if (wish.isEmpty()) {
            logTo(DataFolder.locate(home(arguments)).log().resolve("terminal.log"));
            System.exit(CommandLineInterface.run(arguments, CommandServices::open, System.out, System.err));
        }
        Optional<Path> home = wish.get().home();
        DataFolder folder = DataFolder.locate(home);
        logTo(folder.log().resolve("akin.log"));
        WindowStart.run(folder, DataFolder.isChosen(home), wish.get().find());
    }

    /** Terminal and window each have a file of their own: a full one is moved aside by whoever writes it. */
    private static void logTo(Path file) {
        if (System.getProperty(LogConfiguration.FILE_PROPERTY) == null) {
            System.setProperty(LogConfiguration.FILE_PROPERTY, file.toString());
        }
    }

    /** What a command was told by {@code --home}, before anybody reads its options. */
    private static Optional<Path> home(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--home=")) {
                return Optional.of(Path.of(arguments[i].substring("--home=".length())));
            }
            if (arguments[i].equals("--home") && i + 1 < arguments.length) {
                return Optional.of(Path.of(arguments[i + 1]));
            }
        }
        return Optional.empty();
    }
}
