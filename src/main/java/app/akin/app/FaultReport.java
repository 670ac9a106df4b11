package app.akin.app;

import app.akin.cli.Version;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a person can send along when something went wrong. */
final class FaultReport {

    private FaultReport() {}

    static String details(Throwable fault) {
        StringWriter words = new StringWriter();
        fault.printStackTrace(new PrintWriter(words, true));
        return "Akin " + Version.OF_AKIN + ", Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + System.lineSeparator() + words;
    }
}
