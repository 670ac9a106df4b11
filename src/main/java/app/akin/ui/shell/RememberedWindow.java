package app.akin.ui.shell;

import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was left, and remembers how it is left this time. */
final class RememberedWindow {

    private static final Duration CALM = Duration.ofMillis(500);

    private final Stage stage;
    private final UiServices services;
    private final Shell shell;
    private Optional<WindowState.Place> place = Optional.empty();
    private TaskRunner.Scheduled keeping = () -> {};

    RememberedWindow(Stage stage, UiServices services, Shell shell) {
        this.stage = stage;
        this.services = services;
        this.shell = shell;
    }

    void install(WindowState.Values last) {
        place = last.place();
        place.filter(RememberedWindow::isOnAScreen).ifPresent(where -> {
            stage.setX(where.x());
            stage.setY(where.y());
        });
        stage.setMaximized(last.maximised());
        ShellBody body = shell.body();
        body.sidebarWanted().set(last.sidebar());
        body.detailsWanted().set(last.details());
        body.detailsWidth().set(BodyLayout.clampDetails(last.detailsWidth()));
        shell.wallModel().size(last.thumbSize());
        for (ObservableValue<?> changing : List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty(),
                body.sidebarWanted(),
                body.detailsWanted(),
                body.detailsWidth(),
                shell.wallModel().rowHeightProperty())) {
            changing.addListener((p, old, now) -> changed());
        }
        stage.setOnHiding(e -> keep());
    }

    /** The window may have been left on a screen that is gone. */
    private static boolean isOnAScreen(WindowState.Place where) {
        Rectangle2D middle = new Rectangle2D(where.x() + where.width() / 4, where.y(), where.width() / 2, 32);
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(middle));
    }

    private void changed() {
        keeping.cancel();
        keeping = services.background().after(CALM, this::keep);
    }

    private void keep() {
        keeping.cancel();
        if (!stage.isMaximized() && !stage.isIconified() && stage.getScene() != null && stage.getWidth() > 0) {
            place = Optional.of(new WindowState.Place(
                    stage.getX(),
                    stage.getY(),
                    stage.getScene().getWidth(),
                    stage.getScene().getHeight()));
        }
        ShellBody body = shell.body();
        services.windowState()
                .keep(new WindowState.Values(
                        place,
                        stage.isMaximized(),
                        body.sidebarWanted().get(),
                        body.detailsWanted().get(),
                        body.detailsWidth().get(),
                        shell.wallModel().rowHeight()));
    }
}
