package app.akin.architecture.guilty.files;

import app.akin.architecture.guilty.embedding.Encoder;

/** One stage knows another, and makes a thread. */
final class MakesThread {
    Encoder encoder;

    void start() {
        new Thread(() -> {}).start();
    }
}
