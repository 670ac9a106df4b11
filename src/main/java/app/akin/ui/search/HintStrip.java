package app.akin.ui.search;

import app.akin.answer.quote.Quoter;
import app.akin.model.scope.DateSpan;
import app.akin.search.grammar.DateOffer;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SearchModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The strip below the field: what a minus or a {@code key:} does, what could not be understood, and times that can be made a
 * filter. Down goes to its buttons, and from there to the wall.
 */
final class HintStrip extends VBox {

    private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");

    private final SearchModel model;
    private final Messages messages;
    private final Function<DateSpan, String> dateWords;
    private final Runnable toField;
    private final Runnable toWall;
    private final Runnable weigh;
    private final Label text = new Label();
    private final FlowPane offers = new FlowPane();
    private boolean taught;

    /** @param weigh makes a chip of the words and opens its weight */
    HintStrip(
            SearchModel model,
            Messages messages,
            Function<DateSpan, String> dateWords,
            Runnable toField,
            Runnable toWall,
            Runnable weigh) {
        this.model = model;
        this.messages = messages;
        this.dateWords = dateWords;
        this.toField = toField;
        this.toWall = toWall;
        this.weigh = weigh;
        setId("searchHint");
        getStyleClass().add("search-hint");
        text.setWrapText(true);
        text.getStyleClass().add("hint-text");
        text.managedProperty().bind(text.visibleProperty());
        offers.setId("searchOffers");
        offers.getStyleClass().add("hint-offers");
        offers.setAlignment(Pos.CENTER_LEFT);
        offers.managedProperty().bind(offers.visibleProperty());
        getChildren().addAll(text, offers);
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Somebody types: says what there is to say. */
    void typed() {
        Hint hint = Hint.of(model.question().parsed(), messages);
        boolean general =
                hint.isNothing() && !taught && isTeachable(model.words().get().strip());
        text.setText(hint.text().orElse(general ? messages.get("search.hint.general") : ""));
        text.setVisible(!text.getText().isEmpty());
        text.setGraphic(hint.warns() ? Icons.of("fltrmz-warning-20", 16) : Icons.of("fltral-lightbulb-20", 16));
        pseudoClassStateChanged(WARNS, hint.warns());
        offers.getChildren().setAll(hint.dates().stream().map(this::offer).toList());
        if (general) {
            Button words = button(messages.get("search.hint.weigh"));
            words.setId("hintWeigh");
            words.setOnAction(e -> weigh.run());
            offers.getChildren().add(words);
        }
        offers.setVisible(!offers.getChildren().isEmpty());
        setVisible(text.isVisible() || offers.isVisible());
        requestParentLayout();
    }

    /** What reads like a question gets its answer where this would lie. */
    private static boolean isTeachable(String words) {
        return words.contains(" ") && !Quoter.isAsked(words);
    }

    /** Nobody types any more; what was taught once is not said again. */
    void hide() {
        taught |= isVisible() && !offers.getChildren().isEmpty();
        setVisible(false);
    }

    /** Takes the keyboard to the first button, if there is one. */
    boolean focusFirst() {
        boolean possible = isVisible() && !offers.getChildren().isEmpty();
        if (possible) {
            offers.getChildren().getFirst().requestFocus();
        }
        return possible;
    }

    boolean hasFocus() {
        return offers.getChildren().stream().anyMatch(Node::isFocused);
    }

    private Button offer(DateOffer offer) {
        Button chip = button(messages.get("search.hint.date.offer", offer.words(), dateWords.apply(offer.dates())));
        chip.setAccessibleText(messages.get("search.hint.date.a11y", offer.words(), dateWords.apply(offer.dates())));
        chip.setGraphic(Icons.of("fltral-filter-20", 16));
        chip.setOnAction(e -> {
            model.askChanged(now -> now.narrowed(offer));
            toField.run();
        });
        return chip;
    }

    private static Button button(String words) {
        Button button = new Button(words);
        button.getStyleClass().add("chip");
        return button;
    }

    private void pressed(KeyEvent event) {
        List<Node> buttons = offers.getChildren();
        Optional<Node> focused = buttons.stream().filter(Node::isFocused).findFirst();
        int at = focused.map(buttons::indexOf).orElse(0);
        switch (event.getCode()) {
            case KeyCode.UP, KeyCode.ESCAPE -> toField.run();
            case KeyCode.DOWN -> toWall.run();
            case KeyCode.LEFT -> buttons.get(Math.max(0, at - 1)).requestFocus();
            case KeyCode.RIGHT ->
                buttons.get(Math.min(buttons.size() - 1, at + 1)).requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
