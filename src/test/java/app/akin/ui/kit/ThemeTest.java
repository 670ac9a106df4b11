package app.akin.ui.kit;

import app.akin.ui.FxTest;
import java.lang.ref.WeakReference;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

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

    @Test
    void iconsGrowWithTheWordsBesideThem() {
        Theme theme = onFx(Theme::new);
        FontIcon icon = onFx(() -> Icons.of("fltral-image-20"));
        Stage stage = onFx(() -> {
            Scene scene = new Scene(new Pane(icon), 200, 100);
            theme.applyTo(scene);
            return shown(scene);
        });
        try {
            await("it is as it was drawn", () -> icon.getIconSize() == 20);
            onFx(() -> {
                theme.scaleText(150);
                return true;
            });
            await("it has grown", () -> icon.getIconSize() == 25);
        } finally {
            onFx(() -> closed(stage));
        }
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
