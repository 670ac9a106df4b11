package app.akin.architecture.guilty.app;

/** Even the composer makes none. */
final class MakesThreadInApp {

    void start() {
        new Thread(() -> {}, "hidden").start();
    }
}
