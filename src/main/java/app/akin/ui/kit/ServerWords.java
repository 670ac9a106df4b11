package app.akin.ui.kit;

import app.akin.model.server.ServerFinding;
import java.util.List;

/** What was found of a database server, in the window's language. */
public final class ServerWords {

    private ServerWords() {}

    public static String of(ServerFinding finding, Messages messages) {
        return finding.inWords(messages.locale());
    }

    /** Each in a line of its own. */
    public static String of(List<ServerFinding> findings, Messages messages) {
        return String.join(
                "\n", findings.stream().map(finding -> of(finding, messages)).toList());
    }
}
