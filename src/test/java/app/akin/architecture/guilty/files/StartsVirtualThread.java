package app.akin.architecture.guilty.files;

/** A thread without a constructor. */
final class StartsVirtualThread {

    void start() {
        Thread.startVirtualThread(() -> {});
    }
}
