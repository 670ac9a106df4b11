package app.akin.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;

/** Loads the FXML that lies beside a controller: {@code SearchBox.fxml} for {@code SearchBoxController}. */
public final class FxmlView {

    private static final String SUFFIX = "Controller";

    private FxmlView() {}

    /**
     * Loads the view of {@code controller}, which its caller has made with all it needs; {@code %keys} are filled from
     * {@code messages}.
     */
    public static <N extends Node> N load(Object controller, Messages messages) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName();
        String file = name.substring(0, name.length() - (name.endsWith(SUFFIX) ? SUFFIX.length() : 0)) + ".fxml";
        FXMLLoader loader = new FXMLLoader(Objects.requireNonNull(type.getResource(file), file), messages.bundle());
        loader.setControllerFactory(wanted -> wanted.cast(controller));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("loading " + file + " from the program itself", e);
        }
    }
}
