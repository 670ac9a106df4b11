package app.akin.app;

import app.akin.library.DatabaseChoice;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.ServerWords;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.page.Navigator;
import java.util.Optional;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the window what goes wrong behind it. Safe from any thread; says nothing while there is no window. */
final class WindowTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(WindowTrouble.class);
    private static final String FAULT = "fault";
    private static final String MOVED = "moved";
    private static final String RUN_FAILED = "run-failed";

    private volatile Optional<AkinWindow> shown = Optional.empty();

    /** The window is there. */
    void sayIn(AkinWindow window) {
        shown = Optional.of(window);
    }

    /** Something that is not as it should be, by its keys. */
    void warn(String title, String text) {
        Platform.runLater(() -> shown.ifPresent(window -> window.navigator()
                .raise(Banner.warning(
                        title, window.messages().get(title), window.messages().get(text)))));
    }

    /** The library lies in another database from now on; nothing for Akin's own. */
    void moved(Optional<DatabaseChoice.Place> place) {
        Platform.runLater(() -> shown.ifPresent(window -> {
            Messages messages = window.messages();
            String where = place.map(one -> messages.get("database.moved.server", ServerWords.of(one, messages)))
                    .orElse(messages.get("database.moved.own"));
            window.navigator().raise(Banner.news(MOVED, messages.get("database.moved"), where));
        }));
    }

    /** Something nobody has thought of. */
    void fault(Thread thread, Throwable fault) {
        LOG.error("on {}", thread.getName(), fault);
        raise(FAULT, "fault.title", "fault.text", fault);
    }

    void runFailed(RuntimeException failure) {
        raise(RUN_FAILED, "fault.run.title", "fault.run.text", failure);
    }

    void runEnded() {
        Platform.runLater(() -> shown.ifPresent(window -> window.navigator().lower(RUN_FAILED)));
    }

    /** In words; what Java calls it is in the log and, on demand, on the clipboard. */
    private void raise(String key, String title, String text, Throwable fault) {
        Platform.runLater(() -> shown.ifPresent(window -> {
            String details = FaultReport.details(fault);
            Messages messages = window.messages();
            Navigator navigator = window.navigator();
            navigator.raise(Banner.danger(key, messages.get(title), messages.get(text))
                    .offering(messages.get("fault.copy"), () -> navigator.copy(details)));
        }));
    }
}
