package app.akin.ui.setup;

import app.akin.settings.PlaceProblem;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The page for a data folder that cannot be used; shown before anything else, in a scene of its own. */
public final class PlacePage {

    private PlacePage() {}

    /**
     * @param chosen is given the folder that a person chose instead
     * @param anyway runs when a person takes the risk of a folder on the network
     */
    public static Parent create(PlaceProblem problem, Messages messages, Consumer<Path> chosen, Runnable anyway) {
        return FxmlView.load(new PlaceController(problem, messages, chosen, anyway), messages);
    }
}
