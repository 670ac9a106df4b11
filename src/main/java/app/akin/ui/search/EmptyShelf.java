package app.akin.ui.search;

import app.akin.model.scope.Scope;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.wall.WallModel;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** In place of cards, where nothing was asked and nothing lies: why, and the way back to everything. */
final class EmptyShelf extends VBox {

    private static final double WIDTH = 460;

    private final SearchModel search;
    private final WallModel wall;
    private final Messages messages;
    private final Label title = label("page-title");
    private final Label text = label("muted");

    EmptyShelf(SearchModel search, WallModel wall, Messages messages) {
        this.search = search;
        this.wall = wall;
        this.messages = messages;
        setId("emptyShelf");
        setAlignment(Pos.CENTER);
        setSpacing(12);
        setPickOnBounds(false);
        getStylesheets()
                .add(Objects.requireNonNull(EmptyShelf.class.getResource("/app/akin/ui/kit/pages.css"))
                        .toExternalForm());
        Button everything = new Button(messages.get("search.shelf.everything"));
        everything.setId("shelfEverything");
        everything.setOnAction(e -> search.askChanged(Question::everywhere));
        getChildren().addAll(title, text, everything);
        search.shown().addListener((p, old, now) -> show());
        wall.itemsProperty().addListener((p, old, now) -> show());
        show();
    }

    /** Of a library that holds nothing at all another page speaks. */
    private void show() {
        boolean empty = search.shown().get() instanceof OnWall.Home
                && wall.items().isEmpty()
                && !scope().equals(Scope.EVERYTHING);
        setVisible(empty);
        if (empty) {
            String what = scope().collection().isPresent() && isNothingElse() ? "kept" : "filtered";
            title.setText(messages.get("search.shelf." + what + ".title"));
            text.setText(messages.get("search.shelf." + what + ".text"));
        }
    }

    private Scope scope() {
        return search.shown().get().question().query().scope();
    }

    private boolean isNothingElse() {
        return scope().inNoCollection().equals(Scope.EVERYTHING);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMaxWidth(WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
