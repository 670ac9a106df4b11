package app.akin.architecture.guilty.files;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A future that the JVM's own timer completes. */
final class TimesFuture {

    CompletableFuture<String> start() {
        return new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS);
    }
}
