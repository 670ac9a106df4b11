package app.akin.answer.chat;

import java.time.Duration;

/**
 * How long a language model is waited for.
 *
 * @param connect longest wait for a connection
 * @param list longest wait for the names of its models
 * @param silence longest wait for the next piece of an answer; a large model on a small computer reads long before it speaks
 */
public record ChatLimits(Duration connect, Duration list, Duration silence) {

    /** After so long without a word a person is told that the model is slow. */
    public static final Duration SLOW = Duration.ofSeconds(10);

    public static final ChatLimits USUAL =
            new ChatLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(3));
}
