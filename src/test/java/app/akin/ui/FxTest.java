package app.akin.ui;

import app.akin.ui.kit.Fonts;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** JavaFX in a real X server, and waiting for what its thread brings. */
public abstract class FxTest {

    /** Generous, because a wait ends as soon as its condition holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeAll
    protected static void screen() throws TimeoutException {
        XServer.ensure();
        System.setProperty("testfx.setup.timeout", Long.toString(PATIENCE.toMillis()));
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.autoCheckException = false;
        onFx(() -> {
            Fonts.load();
            return true;
        });
    }

    /** Runs {@code call} on the JavaFX thread and answers what it answers. */
    protected static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), call);
    }

    /** Waits until {@code condition} holds on the JavaFX thread; itself it is never called there. */
    protected static void await(String what, Callable<Boolean> condition) {
        mustNotBeTheWindowsThread(what);
        try {
            WaitForAsyncUtils.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + PATIENCE + ": " + what + "; the keyboard is on " + keyboard(), e);
        }
    }

    /** Whoever waits on the JavaFX thread for what that thread has to bring waits in vain. */
    protected static void mustNotBeTheWindowsThread(String what) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("would keep the window from coming to: " + what);
        }
    }

    private static String keyboard() {
        return onFx(() -> Window.getWindows().stream()
                .map(window -> window.getScene().getFocusOwner())
                .map(owner -> owner + (owner == null ? "" : ", " + owner.getAccessibleText()))
                .toList()
                .toString());
    }
}
