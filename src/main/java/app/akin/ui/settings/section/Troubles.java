package app.akin.ui.settings.section;

import app.akin.ui.kit.Messages;
import java.util.regex.Pattern;

/** What went wrong, for people: never the name of an exception or of anything else of Java's. */
public final class Troubles {

    private static final Pattern JAVA_NAME = Pattern.compile(
            "\\b\\w+(\\.\\w+)+(Exception|Error)\\b|\\b(javax?|javafx|app\\.akin)(\\.[a-z]\\w*)*\\.[A-Z]\\w*");

    private Troubles() {}

    public static String inWords(Throwable thrown, Messages messages) {
        String said = thrown.getMessage();
        boolean forPeople =
                said != null && !said.isBlank() && !JAVA_NAME.matcher(said).find();
        return forPeople ? said : messages.get("trouble.unknown");
    }
}
