package app.akin.model.remote;

/** A key that a service knows a person by. It is never printed: whoever needs it has to {@link #reveal} it. */
public final class Secret {

    public static final Secret NONE = new Secret("");

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * A key as it was typed, without white space around it.
     *
     * @throws IllegalArgumentException when it holds what cannot be sent, which is not repeated in the message
     */
    public static Secret of(String typed) {
        String text = typed.strip();
        if (!text.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException("A key has only letters, digits and signs, without spaces between them");
        }
        return new Secret(text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The key itself, for the request or the file that needs it, and for nothing else. */
    public String reveal() {
        return text;
    }

    /** {@code words} without the key, wherever somebody repeated it. */
    public String hiddenIn(String words) {
        return text.isEmpty() ? words : words.replace(text, "•••");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && text.equals(secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "no key" : "•••";
    }
}
