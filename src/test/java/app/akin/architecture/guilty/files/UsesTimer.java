package app.akin.architecture.guilty.files;

import java.util.Timer;

/** A thread that waits. */
final class UsesTimer {

    void start() {
        new Timer("hidden").cancel();
    }
}
