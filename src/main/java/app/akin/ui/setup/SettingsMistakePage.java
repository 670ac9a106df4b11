package app.akin.ui.setup;

import app.akin.settings.SettingsMistake;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import javafx.scene.Parent;

/** The page for settings with a mistake in them; shown before anything else, in a scene of its own. */
public final class SettingsMistakePage {

    private SettingsMistakePage() {}

    /**
     * @param again runs when a person has mended the file
     * @param aside runs when the file is to be kept under another name, to begin with the usual settings
     */
    public static Parent create(SettingsMistake mistake, Messages messages, Runnable again, Runnable aside) {
        return FxmlView.load(new SettingsMistakeController(mistake, messages, again, aside), messages);
    }
}
