package app.akin.ui.shell;

import app.akin.settings.Language;
import app.akin.settings.Look;
import app.akin.settings.WindowState;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Akin's window. In another language everything in it is made anew, and the question asked again. */
public final class AkinWindow {

    private final Stage stage;
    private final Map<PageId, PageFactory> pages;
    private final RememberedWindow remembered;
    private UiServices services;
    private Shell shell;
    private Language language;

    private AkinWindow(Stage stage, UiServices services, Map<PageId, PageFactory> pages) {
        this.stage = stage;
        this.services = services;
        this.pages = pages;
        language = services.settings().settings().look().language();
        remembered = new RememberedWindow(stage, services);
        shell = new Shell(stage, services, pages);
    }

    /**
     * Shows the window at once, whatever state the library is in. On the JavaFX thread, after {@code Fonts.load()} and
     * {@code Theme.install()}.
     *
     * @param pages the pages that can be shown in it
     */
    public static AkinWindow show(Stage stage, UiServices services, Map<PageId, PageFactory> pages) {
        AkinWindow window = new AkinWindow(stage, services, pages);
        window.open();
        services.settings().listen(settings -> Fx.run(() -> window.apply(settings.look())));
        return window;
    }

    /** What can be asked of the window now; another one after the language has changed. */
    public Navigator navigator() {
        return shell.door();
    }

    /** The language it speaks now. */
    public Messages messages() {
        return services.messages();
    }

    private void open() {
        // It may have been left on a screen that is gone, or be larger than the one that is there.
        WindowState last = OnScreen.fitted(
                services.settings().settings().window(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setMinWidth(WindowState.LEAST_WIDTH);
        // Escape takes one step out of what is on the screen; the key that filled it gives it back.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setMinHeight(WindowState.LEAST_HEIGHT);
        setScene(last.width(), last.height());
        remembered.install(last);
        remembered.follow(shell, last);
        shell.start(stage.getScene());
        // An empty window is black: everything is measured before it is there to be seen.
        shell.root().applyCss();
        shell.root().layout();
        stage.show();
    }

    private void setScene(double width, double height) {
        Scene scene = new Scene(shell.root(), width, height);
        services.theme().applyTo(scene);
        stage.setScene(scene);
    }

    private void apply(Look look) {
        if (look.language() == language) {
            shell.look().wear(look);
        } else {
            language = look.language();
            speak(language.locale(Locale.getDefault()));
        }
    }

    private void speak(Locale locale) {
        WindowState now = remembered.now(shell);
        // The language is chosen in the first section of the settings, wherever they were opened.
        Optional<PageId> page =
                shell.page().map(id -> id.place() == PageId.Place.INSTEAD_OF_SIDEBAR ? PageId.SETTINGS : id);
        Scene old = stage.getScene();
        Optional<String> keyboard = Optional.ofNullable(old.getFocusOwner()).map(Node::getId);
        Shell before = shell;
        before.close();
        services = services.in(new Messages(locale));
        shell = new Shell(stage, services, pages);
        setScene(old.getWidth(), old.getHeight());
        services.theme().forget(old);
        remembered.follow(shell, now);
        shell.start(stage.getScene());
        shell.resume(before, page);
        keyboard.ifPresent(this::giveKeyboard);
    }

    /** To what has taken the place of the node of this id; a page takes the keyboard first, to where its work begins. */
    private void giveKeyboard(String id) {
        Scene scene = stage.getScene();
        Fx.afterFrame(
                scene,
                () -> Platform.runLater(
                        () -> Optional.ofNullable(scene.lookup("#" + id)).ifPresent(Node::requestFocus)));
    }
}
