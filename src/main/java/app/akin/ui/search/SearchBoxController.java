package app.akin.ui.search;

import app.akin.search.Example;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SearchModel;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The field that holds the question: chips for pictures, then words. */
final class SearchBoxController {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("field-focused");
    private static final double CHIP_PICTURE = 24;

    private final SearchModel model;
    private final Messages messages;
    private final BiConsumer<Example, ImageView> pictures;
    private final Runnable choosePicture;
    private final Runnable toWall;

    @FXML
    private HBox searchBox;

    @FXML
    private HBox searchChips;

    @FXML
    private TextField searchText;

    @FXML
    private Button searchClear;

    /**
     * @param pictures fills a chip's small picture, later, if there is one
     * @param toWall takes the keyboard to the first card
     */
    SearchBoxController(
            SearchModel model,
            Messages messages,
            BiConsumer<Example, ImageView> pictures,
            Runnable choosePicture,
            Runnable toWall) {
        this.model = model;
        this.messages = messages;
        this.pictures = pictures;
        this.choosePicture = choosePicture;
        this.toWall = toWall;
    }

    @FXML
    private void initialize() {
        searchText.setTextFormatter(new TextFormatter<>(SearchBoxController::caretAtEnd));
        searchText.textProperty().bindBidirectional(model.words());
        searchText.setPromptText(messages.get("search.prompt"));
        searchText.focusedProperty().addListener((p, old, now) -> searchBox.pseudoClassStateChanged(FOCUSED, now));
        searchText.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        searchClear
                .visibleProperty()
                .bind(Bindings.isNotEmpty(searchText.textProperty()).or(Bindings.isNotEmpty(model.examples())));
        searchClear.managedProperty().bind(searchClear.visibleProperty());
        model.examples().addListener((ListChangeListener<Example>) change -> showChips());
        searchChips.managedProperty().bind(Bindings.isNotEmpty(model.examples()));
        searchBox.setOnMousePressed(e -> focus());
    }

    /** Words that come from elsewhere take the place of all: somebody goes on typing after them. */
    private static TextFormatter.Change caretAtEnd(TextFormatter.Change change) {
        boolean all = change.getRangeStart() == 0
                && change.getRangeEnd() == change.getControlText().length();
        if (change.isContentChange() && all) {
            int end = change.getControlNewText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    /** What stands in the empty field. */
    void prompt(String words) {
        searchText.setPromptText(words);
        searchText.setAccessibleText(words);
    }

    boolean isFocused() {
        return searchText.isFocused();
    }

    /** Takes the keyboard, with the words selected so that typing replaces them. */
    void focusAll() {
        searchText.requestFocus();
        searchText.selectAll();
    }

    void focus() {
        searchText.requestFocus();
        searchText.end();
    }

    /** A letter was typed on the wall: it goes on here. */
    void type(String letters) {
        searchText.requestFocus();
        searchText.end();
        searchText.insertText(searchText.getLength(), letters);
    }

    private void pressed(KeyEvent event) {
        boolean atStart =
                searchText.getCaretPosition() == 0 && searchText.getSelection().getLength() == 0;
        if (event.getCode() == KeyCode.ENTER) {
            model.askNow();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            toWall.run();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE
                && atStart
                && !model.examples().isEmpty()) {
            model.examples().removeLast();
            event.consume();
        }
    }

    private void showChips() {
        searchChips
                .getChildren()
                .setAll(model.examples().stream().map(this::chip).toList());
    }

    private HBox chip(Example example) {
        ImageView picture = new ImageView();
        picture.setFitWidth(CHIP_PICTURE);
        picture.setFitHeight(CHIP_PICTURE);
        picture.managedProperty().bind(picture.imageProperty().isNotNull());
        pictures.accept(example, picture);
        Label name = new Label(example.label());
        name.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("caption");
        Button remove = new Button(null, Icons.of("fltral-dismiss-16", 12));
        remove.getStyleClass().addAll("icon-button", "chip-remove");
        remove.setAccessibleText(messages.get("search.chip.remove", example.label()));
        remove.setOnAction(e -> model.examples().remove(example));
        HBox chip = new HBox(picture, name, remove);
        chip.getStyleClass().add("search-chip");
        chip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return chip;
    }

    @FXML
    private void clear() {
        model.clear();
        focus();
    }

    @FXML
    private void choosePicture() {
        choosePicture.run();
    }
}
