package app.akin.architecture.guilty.files;

/** A thread from a builder. */
final class BuildsThread {

    void start() {
        Thread.ofPlatform().name("hidden").start(() -> {});
    }
}
