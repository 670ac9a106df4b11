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

    /** No frame is thicker: a window further off than that was put there. */
    private static final double THICKEST_FRAME = 64;

    private final Stage stage;
    private final UiServices services;
    private Optional<Shell> shell = Optional.empty();
    private Optional<WindowState.Place> place = Optional.empty();
    private Optional<WindowState.Place> wanted = Optional.empty();
    private double frameX;
    private double frameY;
    private TaskRunner.Scheduled keeping = () -> {};

    RememberedWindow(Stage stage, UiServices services) {
        this.stage = stage;
        this.services = services;
    }

    void install(WindowState.Values last) {
        place = last.place();
        wanted = place.filter(RememberedWindow::isOnAScreen);
        wanted.ifPresent(where -> {
            stage.setX(where.x());
            stage.setY(where.y());
        });
        stage.setMaximized(last.maximised());
        for (ObservableValue<?> changing : List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty())) {
            changing.addListener((p, old, now) -> changed());
        }
        stage.setOnShown(e -> changed());
        stage.setOnHiding(e -> keep());
    }

    /** Gives the parts of the window their sizes, and notices from now on when they change. */
    void follow(Shell followed, WindowState.Values last) {
        shell = Optional.of(followed);
        ShellBody body = followed.body();
        body.sidebarWanted().set(last.sidebar());
        body.detailsWanted().set(last.details());
        body.detailsWidth().set(BodyLayout.clampDetails(last.detailsWidth()));
        followed.wallModel().size(last.thumbSize());
        for (ObservableValue<?> changing : List.of(
                body.sidebarWanted(),
                body.detailsWanted(),
                body.detailsWidth(),
                followed.wallModel().rowHeightProperty())) {
            changing.addListener((p, old, now) -> changed());
        }
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
        shell.ifPresent(shown -> services.windowState().keep(now(shown)));
    }

    /** How the window is now. */
    WindowState.Values now(Shell shown) {
        if (!stage.isMaximized() && !stage.isIconified() && stage.getScene() != null && stage.getWidth() > 0) {
            learnFrame();
            place = Optional.of(new WindowState.Place(
                    stage.getX() - frameX,
                    stage.getY() - frameY,
                    stage.getScene().getWidth(),
                    stage.getScene().getHeight()));
        }
        ShellBody body = shown.body();
        return new WindowState.Values(
                place,
                stage.isMaximized(),
                body.sidebarWanted().get(),
                body.detailsWanted().get(),
                body.detailsWidth().get(),
                shown.wallModel().rowHeight());
    }

    /**
     * Some window managers put the window's inside where its frame was asked to be: without this it would wander by the
     * frame with every start. Learnt once, from the first place it comes to rest at.
     */
    private void learnFrame() {
        wanted.ifPresent(where -> {
            double x = stage.getX() - where.x();
            double y = stage.getY() - where.y();
            if (Math.abs(x) <= THICKEST_FRAME && Math.abs(y) <= THICKEST_FRAME) {
                frameX = x;
                frameY = y;
            }
        });
        wanted = Optional.empty();
    }
}
