package app.akin.architecture.guilty.app;

/** What runs at the JVM's end is a thread that the JVM starts: innocent. */
final class KeepsItsEnd {

    void begin() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {}, "end"));
    }
}
