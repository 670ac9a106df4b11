package app.akin.ui.search;

import app.akin.answer.quote.Quoter;
import app.akin.model.scope.DateSpan;
import app.akin.search.grammar.DateOffer;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.KeyFocus;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SearchModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The strip below the field: what a minus or a {@code key:} does, what could not be understood, times that can be made a
 * filter, and a file or a folder that can be added. Tab goes to its buttons, and Down from there to the wall.
 */
final class HintStrip extends VBox {

    private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");

    private static final String ADD_PATH = "searchAddPath";

    /** Between what can be typed. */
    private static final String BETWEEN = " · ";

    private final SearchModel model;
    private final Messages messages;
    private final Function<DateSpan, String> dateWords;
    private final Runnable toField;
    private final Runnable toWall;
    private final Label text = new Label();
    private final Button weighing;
    private final HBox line;
    private final FlowPane offers = new FlowPane();
    private List<String> lessons = List.of();
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
        weighing = button(messages.get("search.hint.weigh"));
        weighing.setId("hintWeigh");
        weighing.setMinWidth(USE_PREF_SIZE);
        weighing.setOnAction(e -> weigh.run());
        weighing.managedProperty().bind(weighing.visibleProperty());
        line = new HBox(text, weighing);
        line.getStyleClass().add("hint-line");
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().bind(text.visibleProperty());
        setId("searchHint");
        getStyleClass().add("search-hint");
        text.setWrapText(true);
        text.getStyleClass().add("hint-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        offers.setId("searchOffers");
        offers.getStyleClass().add("hint-offers");
        offers.setAlignment(Pos.CENTER_LEFT);
        offers.managedProperty().bind(offers.visibleProperty());
        getChildren().addAll(line, offers);
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Somebody types: says what there is to say. */
    void typed() {
        Hint hint = Hint.of(model.question().parsed(), messages);
        boolean general =
                hint.isNothing() && !taught && isTeachable(model.words().get().strip());
        lessons = general ? List.of(messages.get("search.hint.general").split(BETWEEN)) : List.of();
        text.setText(hint.text().orElse(String.join(BETWEEN, lessons)));
        text.setVisible(!text.getText().isEmpty());
        text.setGraphic(hint.warns() ? Icons.of("fltrmz-warning-20", 16) : Icons.of("fltral-lightbulb-20", 16));
        pseudoClassStateChanged(WARNS, hint.warns());
        offers.getChildren().setAll(hint.dates().stream().map(this::offer).toList());
        weighing.setVisible(general);
        showOffers();
    }

    /** Something lies at the path that stands in the field. */
    void offer(Path path, Runnable add) {
        Button chip = button(messages.get("search.hint.path", PathOffer.name(path)));
        chip.setId(ADD_PATH);
        chip.setGraphic(Icons.of("fltral-add-16", 16));
        chip.setOnAction(e -> add.run());
        offers.getChildren().setAll(chip);
        showOffers();
    }

    private void showOffers() {
        offers.setVisible(!offers.getChildren().isEmpty());
        setVisible(text.isVisible() || offers.isVisible());
        requestParentLayout();
    }

    /** What is taught stays one line in this width, so that it covers none of the wall: lessons at its end give way, then the
     * button. */
    void fit(double width) {
        if (lessons.isEmpty()) {
            return;
        }
        weighing.setVisible(true);
        int count = lessons.size();
        while (!fits(count, width) && count > 1) {
            count--;
        }
        weighing.setVisible(count > 1 || fits(1, width));
    }

    private boolean fits(int count, double width) {
        text.setText(String.join(BETWEEN, lessons.subList(0, count)));
        return snappedLeftInset() + line.prefWidth(-1) + snappedRightInset() <= width;
    }

    /** What reads like a question gets its answer where this would lie. */
    private static boolean isTeachable(String words) {
        return words.contains(" ")
                && !Quoter.isAsked(words)
                && TypedPath.of(words).isEmpty();
    }

    /** Nobody types any more; what was taught once is not said again. */
    void hide() {
        taught |= isVisible() && (!lessons.isEmpty() || !buttons().isEmpty());
        setVisible(false);
    }

    /** Takes the keyboard to the first button, if there is one. */
    boolean focusFirst() {
        boolean possible = isVisible() && !buttons().isEmpty();
        if (possible) {
            KeyFocus.to(buttons().getFirst());
        }
        return possible;
    }

    /** Whether what stands in the field is a path, which is no question: there is nothing on the wall for it. */
    boolean offersPath() {
        return isVisible() && offers.lookup("#" + ADD_PATH) != null;
    }

    boolean hasFocus() {
        return buttons().stream().anyMatch(Node::isFocused);
    }

    private void hideWhereLeft() {
        if (!hasFocus()) {
            hide();
        }
    }

    private List<? extends Node> buttons() {
        return weighing.isVisible() ? List.of(weighing) : offers.getChildren();
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
        List<? extends Node> buttons = buttons();
        Optional<? extends Node> focused =
                buttons.stream().filter(Node::isFocused).findFirst();
        int at = focused.map(node -> buttons.indexOf(node)).orElse(0);
        switch (event.getCode()) {
            case KeyCode.UP, KeyCode.ESCAPE -> toField.run();
            case KeyCode.DOWN -> {
                toWall.run();
                hide();
            }
            case KeyCode.TAB -> {
                Platform.runLater(this::hideWhereLeft);
                return;
            }
            case KeyCode.LEFT -> KeyFocus.to(buttons.get(Math.max(0, at - 1)));
            case KeyCode.RIGHT -> KeyFocus.to(buttons.get(Math.min(buttons.size() - 1, at + 1)));
            default -> {
                return;
            }
        }
        event.consume();
    }
}
