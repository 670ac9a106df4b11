package app.akin.app;

import app.akin.ui.kit.Fx;
import java.lang.management.ManagementFactory;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for what somebody sees first: whatever else wants to begin would take the processors from the window. */
final class FirstFrame {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);

    private FirstFrame() {}

    /** Runs {@code then} once, after the scene's first frame. On the JavaFX thread. */
    static void then(Scene scene, Runnable then) {
        Fx.afterFrame(scene, () -> {
            LOG.info(
                    "first frame {} ms after the start",
                    ManagementFactory.getRuntimeMXBean().getUptime());
            then.run();
        });
    }
}
