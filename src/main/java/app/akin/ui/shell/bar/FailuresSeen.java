package app.akin.ui.shell.bar;

import app.akin.settings.LiveSettings;

/** How many of the files that could not be read somebody has looked at; kept over restarts. */
record FailuresSeen(LiveSettings settings) {

    long count() {
        return settings.settings().window().failuresSeen();
    }

    void exactly(long files) {
        if (files != count()) {
            settings.update(now -> now.withWindow(now.window().withFailuresSeen(files)));
        }
    }

    /** There are no more: of those that were looked at some can be read now. */
    void atMost(long files) {
        exactly(Math.min(files, count()));
    }
}
