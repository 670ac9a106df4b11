package app.akin.ui.search.details;

import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;

/** Where the details stand. They are made when somebody wants to see them: at the start hardly anybody does. */
public final class DetailsPlace extends StackPane {

    private final Messages messages;
    private final Supplier<DetailsController> making;
    private Optional<DetailsController> made = Optional.empty();

    /** @param making makes what fills the place */
    public DetailsPlace(Messages messages, Supplier<DetailsController> making) {
        this.messages = messages;
        this.making = making;
        getStyleClass().add("details-place");
        getStylesheets()
                .add(Objects.requireNonNull(DetailsPlace.class.getResource("/app/akin/ui/search/search.css"))
                        .toExternalForm());
    }

    /** What is in the place from now on. */
    public DetailsController fill() {
        DetailsController filled = made.orElseGet(making);
        if (made.isEmpty()) {
            made = Optional.of(filled);
            getChildren().setAll(FxmlView.<javafx.scene.Node>load(filled, messages));
        }
        return filled;
    }
}
