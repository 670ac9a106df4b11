package app.akin.ui.settings.section;

/** A sentence about something a person did on a page; empty when there is nothing to say. */
public record Notice(String text, Kind kind) {

    public static final Notice NONE = new Notice("", Kind.GOOD);

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** How it is meant. */
    public enum Kind {
        BUSY,
        GOOD,
        BAD
    }
}
