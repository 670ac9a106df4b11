package app.akin.ui.kit;

import app.akin.ui.FxTest;
import java.lang.ref.WeakReference;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** What a theme dresses, and that it keeps nothing from being forgotten. */
class ThemeTest extends FxTest {

    @Test
    void aWindowThatOpensLaterIsDressed() {
        Theme theme = onFx(Theme::new);
        Stage stage = onFx(() -> {
            theme.install();
            theme.force(Optional.of(ColorScheme.DARK));
            return shown(new Scene(new Pane(), 200, 100));
        });
        try {
            await("it is dark", () -> stage.getScene().getPreferences().getColorScheme() == ColorScheme.DARK);
        } finally {
            onFx(() -> closed(stage));
        }
    }

    @Test
    void aClosedWindowIsNotKeptByTheListOfWindowsOrByTheSystem() {
        WeakReference<Scene> closed = onFx(() -> {
            Theme theme = new Theme();
            theme.install();
            Scene scene = new Scene(new Pane(), 200, 100);
            theme.applyTo(scene);
            closed(shown(scene));
            return new WeakReference<>(scene);
        });
        await("it is gone from memory", () -> {
            System.gc();
            return closed.get() == null;
        });
    }

    private static Stage shown(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static boolean closed(Stage stage) {
        stage.close();
        return true;
    }
}
