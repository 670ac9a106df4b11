package app.akin.ui.kit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** The way onto the JavaFX thread, and what is wanted there of any node. */
public final class Fx {

    private Fx() {}

    /** Runs {@code action} on the JavaFX thread: at once when already there, else soon. Never waits. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs {@code action} once, when the scene's next frame is laid out and on its way to the screen. */
    public static void afterFrame(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(action);
            }
        });
    }

    /** Shows {@code node}, or takes it away with the room that it has. */
    public static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /**
     * A listener for any thread that hands only the latest value to {@code consumer} on the JavaFX thread: however fast
     * values come, at most one hand-over is ever waiting.
     */
    public static <T> Consumer<T> latest(Consumer<T> consumer) {
        AtomicReference<T> waiting = new AtomicReference<>();
        return value -> {
            if (waiting.getAndSet(value) == null) {
                Platform.runLater(() -> consumer.accept(waiting.getAndSet(null)));
            }
        };
    }
}
