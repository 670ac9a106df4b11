package app.akin.ui.shell;

import java.util.Map;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Akin's window. */
public final class AkinWindow {

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;

    private AkinWindow() {}

    /** Shows the window without any pages. */
    public static Navigator show(Stage stage, UiServices services) {
        return show(stage, services, Map.of());
    }

    /**
     * Shows the window at once, whatever state the library is in. On the JavaFX thread, after {@code Fonts.load()} and
     * {@code Theme.install()}.
     *
     * @param pages the pages that can be shown in it
     */
    public static Navigator show(Stage stage, UiServices services, Map<PageId, PageFactory> pages) {
        Shell shell = new Shell(stage, services, pages);
        WindowState.Values last = services.windowState().last();
        double width = last.place().map(WindowState.Place::width).orElse(USUAL_WIDTH);
        double height = last.place().map(WindowState.Place::height).orElse(USUAL_HEIGHT);
        Scene scene = new Scene(shell.root(), width, height);
        services.theme().applyTo(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        new RememberedWindow(stage, services, shell).install(last);
        shell.start(scene);
        stage.show();
        return shell.navigator();
    }
}
