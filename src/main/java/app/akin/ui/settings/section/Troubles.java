package app.akin.ui.settings.section;

import app.akin.ui.kit.Messages;

/** What went wrong, for people: never the name of an exception. */
public final class Troubles {

    private Troubles() {}

    public static String inWords(Throwable thrown, Messages messages) {
        String said = thrown.getMessage();
        boolean forPeople =
                said != null && !said.isBlank() && !said.matches("(?s).*\\b\\w+(\\.\\w+)+(Exception|Error)\\b.*");
        return forPeople ? said : messages.get("trouble.unknown");
    }
}
