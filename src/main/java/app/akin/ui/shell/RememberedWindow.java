package app.akin.ui.shell;

import app.akin.settings.WindowState;
import app.akin.settings.WindowState.Position;
import app.akin.task.TaskRunner;
import app.akin.ui.shell.page.UiServices;
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
    private WindowState last = WindowState.DEFAULT;
    private Optional<Position> wanted = Optional.empty();
    private double frameX;
    private double frameY;
    private TaskRunner.Scheduled keeping = () -> {};

    RememberedWindow(Stage stage, UiServices services) {
        this.stage = stage;
        this.services = services;
    }

    void install(WindowState state) {
        last = state;
        wanted = last.position();
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
    void follow(Shell followed, WindowState state) {
        last = state;
        shell = Optional.of(followed);
        ShellBody body = followed.body();
        body.sidebarWanted().set(last.sidebar());
        body.detailsWanted().set(last.details());
        body.detailsWidth().set(BodyLayout.clampDetails(last.detailsWidth()));
        followed.wallModel().size().nearest(last.thumbSize());
        for (ObservableValue<?> changing : List.of(
                body.sidebarWanted(),
                body.detailsWanted(),
                body.detailsWidth(),
                followed.wallModel().size().heightProperty())) {
            changing.addListener((p, old, now) -> changed());
        }
    }

    private void changed() {
        keeping.cancel();
        keeping = services.background().after(CALM, this::keep);
    }

    private void keep() {
        keeping.cancel();
        shell.ifPresent(shown -> {
            WindowState now = now(shown);
            services.settings()
                    .update(settings -> settings.withWindow(
                            now.withFailuresSeen(settings.window().failuresSeen())));
        });
    }

    /** How the window is now. */
    WindowState now(Shell shown) {
        if (!stage.isMaximized() && !stage.isIconified() && stage.getScene() != null && stage.getWidth() > 0) {
            settle();
            last = last.withBounds(
                    new Position(stage.getX() - frameX, stage.getY() - frameY),
                    stage.getScene().getWidth(),
                    stage.getScene().getHeight());
        }
        ShellBody body = shown.body();
        last = last.withMaximised(stage.isMaximized())
                .withSidebar(body.sidebarWanted().get())
                .withDetails(body.detailsWanted().get(), body.detailsWidth().get())
                .withThumbSize((int) Math.round(shown.wallModel().size().height()));
        return last;
    }

    /** At the first place that the window comes to rest at after a start: one whose title cannot be reached was not asked for. */
    private void settle() {
        wanted.ifPresent(where -> {
            if (OnScreen.isAbove(stage.getX(), stage.getY(), stage.getWidth(), screens())) {
                stage.setX(where.x());
                stage.setY(where.y());
            } else {
                learnFrame(where);
            }
        });
        wanted = Optional.empty();
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /**
     * Some window managers put the window's inside where its frame was asked to be: without this it would wander by the
     * frame with every start.
     */
    private void learnFrame(Position where) {
        double x = stage.getX() - where.x();
        double y = stage.getY() - where.y();
        if (Math.abs(x) <= THICKEST_FRAME && Math.abs(y) <= THICKEST_FRAME) {
            frameX = x;
            frameY = y;
        }
    }
}
