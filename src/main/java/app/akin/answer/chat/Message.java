package app.akin.answer.chat;

/** What one side of a conversation says. */
public record Message(Speaker speaker, String text) {

    /** Whose words they are. */
    public enum Speaker {
        SYSTEM,
        USER,
        ASSISTANT
    }
}
