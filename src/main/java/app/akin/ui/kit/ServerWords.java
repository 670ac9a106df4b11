package app.akin.ui.kit;

import app.akin.library.DatabaseChoice;
import app.akin.model.server.ServerFinding;
import java.util.List;

/** Database servers and what was found of them, in the window's language. */
public final class ServerWords {

    private ServerWords() {}

    public static String of(ServerFinding finding, Messages messages) {
        return finding.inWords(messages.locale());
    }

    /** Database, server and role. */
    public static String of(DatabaseChoice.Place place, Messages messages) {
        return messages.get(
                place.role().isEmpty() ? "database.place" : "database.place.role",
                place.database(),
                place.server(),
                place.role());
    }

    /** Each in a line of its own. */
    public static String of(List<ServerFinding> findings, Messages messages) {
        return String.join(
                "\n", findings.stream().map(finding -> of(finding, messages)).toList());
    }
}
