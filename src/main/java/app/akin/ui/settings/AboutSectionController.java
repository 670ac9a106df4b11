package app.akin.ui.settings;

import app.akin.library.ServerObstacles;
import app.akin.settings.LiveSettings;
import app.akin.ui.kit.Flash;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Section;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.UiServices;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** What this is, which version, under which licence, and on what kind of machine. */
final class AboutSectionController implements Section {

    private final SettingsPages.Ground ground;
    private final LiveSettings settings;
    private final Messages messages;
    private final Navigator navigator;

    @FXML
    private Label version;

    @FXML
    private Label kept;

    @FXML
    private Label system;

    @FXML
    private Button copy;

    AboutSectionController(SettingsPages.Ground ground, UiServices services, Navigator navigator) {
        this.ground = ground;
        settings = services.settings();
        messages = services.messages();
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        version.setText(messages.get("about.version", ground.version().replace("-SNAPSHOT", "")));
        system.setText(facts());
    }

    @Override
    public void onShown() {
        boolean elsewhere = ServerObstacles.isElsewhere(settings.settings());
        kept.setText(messages.get(elsewhere ? "about.private.elsewhere" : "about.private"));
    }

    private String facts() {
        return String.join(
                "\n",
                "Akin " + ground.version(),
                "Java " + System.getProperty("java.runtime.version") + ", JavaFX "
                        + System.getProperty("javafx.runtime.version", "?"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " processors, up to " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB",
                ground.folder().root().toString());
    }

    @FXML
    private void copyFacts() {
        navigator.copy(facts());
        Flash.say(copy, messages.get("common.copied"));
    }

    @FXML
    private void showLog() {
        navigator.open(ground.folder().log().toUri());
    }
}
