package app.akin.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** How a test that runs as root starts a program for which files of mode 000 are closed, as they are for everybody else. */
public final class Rights {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> FEWER = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    private Rights() {}

    /** What to put before the command; nothing for a user who is not root. */
    public static List<String> dropped() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        return hasNamespaces() ? NAMESPACE : FEWER;
    }

    /** Whether a user may make a namespace here; in most containers nobody may. */
    public static boolean hasNamespaces() {
        return works(NAMESPACE);
    }

    /** Skips the test unless one of the ways is open. */
    public static void assumeTheyCanBeDropped() {
        Assumptions.assumeTrue(
                dropped().isEmpty() || works(dropped()), "Needs unshare or setpriv to give up root's rights");
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
