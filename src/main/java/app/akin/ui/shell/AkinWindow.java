package app.akin.ui.shell;

import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.Question;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Akin's window. In another language everything in it is made anew, and the question asked again. */
public final class AkinWindow {

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;

    private final Stage stage;
    private final Map<PageId, PageFactory> pages;
    private final RememberedWindow remembered;
    private UiServices services;
    private Shell shell;
    private Optional<String> language;

    private AkinWindow(Stage stage, UiServices services, Map<PageId, PageFactory> pages) {
        this.stage = stage;
        this.services = services;
        this.pages = pages;
        language = services.settings().values().language();
        remembered = new RememberedWindow(stage, services);
        shell = new Shell(stage, services, pages);
    }

    /** Shows the window without any pages. */
    public static AkinWindow show(Stage stage, UiServices services) {
        return show(stage, services, Map.of());
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
        services.settings().listen(values -> Fx.run(() -> window.apply(values)));
        return window;
    }

    /** What can be asked of the window now; another one after the language has changed. */
    public Navigator navigator() {
        return shell.navigator();
    }

    /** The language it speaks now. */
    public Messages messages() {
        return services.messages();
    }

    private void open() {
        WindowState.Values last = services.windowState().last();
        double width = last.place().map(WindowState.Place::width).orElse(USUAL_WIDTH);
        double height = last.place().map(WindowState.Place::height).orElse(USUAL_HEIGHT);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        setScene(width, height);
        remembered.install(last);
        remembered.follow(shell, last);
        shell.start(stage.getScene());
        stage.show();
    }

    private void setScene(double width, double height) {
        Scene scene = new Scene(shell.root(), width, height);
        services.theme().applyTo(scene);
        stage.setScene(scene);
    }

    private void apply(UiSettings.Values values) {
        if (values.language().equals(language)) {
            shell.dress(values);
        } else {
            language = values.language();
            speak(language.map(Locale::forLanguageTag).orElse(Locale.getDefault()));
        }
    }

    private void speak(Locale locale) {
        WindowState.Values now = remembered.now(shell);
        Question question = shell.question();
        Optional<PageId> page = shell.page();
        Scene old = stage.getScene();
        shell.close();
        services = services.in(new Messages(locale));
        shell = new Shell(stage, services, pages);
        setScene(old.getWidth(), old.getHeight());
        services.theme().forget(old);
        remembered.follow(shell, now);
        shell.start(stage.getScene());
        shell.resume(question, page);
    }
}
