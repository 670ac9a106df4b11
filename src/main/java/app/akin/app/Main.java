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
            System.exit(CommandLineInterface.run(arguments, CommandServices::open, System.out, System.err));
        }
        Optional<Path> home = wish.get().home();
        DataFolder folder = DataFolder.locate(home);
        System.setProperty(
                LogConfiguration.FILE_PROPERTY, folder.log().resolve("akin.log").toString());
        WindowStart.run(folder, DataFolder.isChosen(home), wish.get().find());
    }
}
