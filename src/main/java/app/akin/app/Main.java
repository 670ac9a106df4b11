package app.akin.app;

import app.akin.cli.CommandLineInterface;
import app.akin.reading.ReaderMain;
import app.akin.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where Akin starts: with a command the command line, without one the window. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (ReaderMain.isMeant(arguments)) {
            ReaderMain.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        Optional<Optional<Path>> window = windowHome(arguments);
        if (window.isEmpty()) {
            System.exit(CommandLineInterface.run(arguments, CommandServices::open, System.out, System.err));
        }
        DataFolder folder = DataFolder.locate(window.get());
        System.setProperty(
                LogConfiguration.FILE_PROPERTY, folder.log().resolve("akin.log").toString());
        WindowStart.run(folder, DataFolder.isChosen(window.get()));
    }

    /** The data folder that was named, if any, where nothing but it was: then the window is wanted. */
    static Optional<Optional<Path>> windowHome(String[] arguments) {
        List<String> left = new ArrayList<>(List.of(arguments));
        Optional<Path> home = Optional.empty();
        if (left.size() >= 2 && left.getFirst().equals("--home")) {
            home = Optional.of(Path.of(left.get(1)));
            left = left.subList(2, left.size());
        } else if (!left.isEmpty() && left.getFirst().startsWith("--home=")) {
            home = Optional.of(Path.of(left.getFirst().substring("--home=".length())));
            left = left.subList(1, left.size());
        }
        return left.isEmpty() ? Optional.of(home) : Optional.empty();
    }
}
