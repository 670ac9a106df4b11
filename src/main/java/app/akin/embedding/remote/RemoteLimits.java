package app.akin.embedding.remote;

import java.time.Duration;

/**
 * How long a service is waited for.
 *
 * @param connect longest wait for a connection
 * @param passages longest wait for the answer to a batch of passages
 * @param question longest wait for the answer to a question; it is asked once
 * @param tries how often a batch is sent at most
 * @param pause before the second try; twice as long before each further one
 * @param longestPause a service that asks to be left alone for longer is away
 */
public record RemoteLimits(
        Duration connect, Duration passages, Duration question, int tries, Duration pause, Duration longestPause) {

    public static final RemoteLimits USUAL = new RemoteLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            5,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));
}
