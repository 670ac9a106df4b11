package app.akin.architecture.guilty.files;

import java.util.concurrent.CompletableFuture;

/** Somebody else's threads. */
final class RunsAsync {

    CompletableFuture<Void> start() {
        return CompletableFuture.runAsync(() -> {});
    }
}
