package app.akin.ui.shell;

import app.akin.library.Library;
import app.akin.task.Listening;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.bar.StatusBarController;

/** Says, in a banner and below, that something here waits for what another program holds in the database. */
record LockNews(Banners banners, StatusBarController statusBar, Messages messages) {

    private static final String KEY = "locked";

    Listening follow(Library library) {
        return library.listenToWaits(Fx.latest(this::say));
    }

    private void say(boolean waits) {
        statusBar.waits(waits);
        if (waits) {
            banners.raise(
                    Banner.warning(KEY, messages.get("database.waiting"), messages.get("database.waiting.locked")));
        } else {
            banners.lower(KEY);
        }
    }
}
