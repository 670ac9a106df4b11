package app.akin.app;

import app.akin.settings.DataFolder;

/** Opens the window over a data folder, or brings the one forward that is open. */
final class WindowStart {

    private WindowStart() {}

    static void run(DataFolder folder) {
        throw new UnsupportedOperationException("no window yet over " + folder.root());
    }
}
