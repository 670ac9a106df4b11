package app.akin.ui.search;

import app.akin.model.scope.DateSpan;
import app.akin.search.Example;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.asking.RecentQuestions;
import app.akin.ui.search.asking.SearchModel;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** The field that holds the question: chips, then words; what is understood of these becomes chips. */
final class SearchBoxController {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("field-focused");
    private static final double HINT_GAP = 4;

    private final SearchModel model;
    private final Messages messages;
    private final BiConsumer<Example, ImageView> pictures;
    private final Runnable choosePicture;
    private final Runnable toWall;
    private final Runnable ask;
    private final Function<DateSpan, String> dateWords;
    private final PathOffer paths;
    private final RecentQuestions recentQuestions;
    private RecentList recent;
    private ChipBox chips;
    private FieldPrompt prompt;
    private HintStrip hint;

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
     * @param ask lets a language model answer
     * @param dateWords what a span of days is called
     * @param paths offers to add what lies at a typed path
     * @param recentQuestions what is offered under the empty field
     */
    SearchBoxController(
            SearchModel model,
            Messages messages,
            BiConsumer<Example, ImageView> pictures,
            Runnable choosePicture,
            Runnable toWall,
            Runnable ask,
            Function<DateSpan, String> dateWords,
            PathOffer paths,
            RecentQuestions recentQuestions) {
        this.model = model;
        this.messages = messages;
        this.pictures = pictures;
        this.choosePicture = choosePicture;
        this.toWall = toWall;
        this.ask = ask;
        this.dateWords = dateWords;
        this.paths = paths;
        this.recentQuestions = recentQuestions;
    }

    @FXML
    private void initialize() {
        searchText.setTextFormatter(new TextFormatter<>(SearchBoxController::caretAtEnd));
        searchText.textProperty().bindBidirectional(model.words());
        prompt = new FieldPrompt(searchText);
        prompt.say(messages.get("search.prompt"));
        searchText.focusedProperty().addListener((p, old, now) -> focusMoved());
        searchText.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        new Replacing(searchText, model::replacing);
        searchClear
                .visibleProperty()
                .bind(Bindings.isNotEmpty(searchText.textProperty()).or(Bindings.isNotEmpty(model.chips())));
        searchClear.managedProperty().bind(searchClear.visibleProperty());
        chips = new ChipBox(searchChips, model.chips(), messages, pictures, this::focus);
        hint = new HintStrip(model, messages, dateWords, this::focus, toWall, this::weigh);
        recent = new RecentList(recentQuestions, messages, model::ask, this::focus);
        searchBox.getChildren().addAll(hint, recent);
        searchBox.layoutBoundsProperty().addListener((p, old, now) -> placeHint());
        hint.visibleProperty().addListener((p, old, now) -> placeHint());
        searchText.textProperty().addListener((p, old, now) -> typed(now));
        searchChips.managedProperty().bind(Bindings.isNotEmpty(model.chips()));
        searchBox.setOnMousePressed(e -> focus());
        searchText.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> offerRecent());
        recent.visibleProperty().addListener((p, old, now) -> placeHint());
        // A picture that is pasted leaves the field empty.
        model.chips().addListener((InvalidationListener) chips -> recent.hide());
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
        prompt.say(words);
        searchText.setAccessibleText(words);
    }

    /** What is said below the field, over whatever lies there. */
    HintStrip hint() {
        return hint;
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

    /** Letters were typed or pasted on the wall: another question begins with them. */
    void begin(String letters) {
        model.replacing();
        model.chips().clear();
        searchText.requestFocus();
        searchText.setText(letters);
        searchText.end();
    }

    /** Takes away one thing, if there is one: what is said below the field, else the words, else the last chip, else typed filters. */
    boolean takeAwayOne() {
        if (recent.isVisible()) {
            recent.hide();
        } else if (hint.isVisible()) {
            hint.hide();
        } else if (!searchText.getText().isEmpty()) {
            model.askChanged(Question::wordless);
        } else if (!model.chips().isEmpty()) {
            model.chips().removeLast();
        } else if (model.question().hasTypedFilters()) {
            model.askChanged(Question::wordless);
        } else {
            return false;
        }
        return true;
    }

    private void pressed(KeyEvent event) {
        boolean atStart =
                searchText.getCaretPosition() == 0 && searchText.getSelection().getLength() == 0;
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                ask.run();
            } else {
                model.settle();
                model.askNow();
            }
            hint.hide();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && recent.focusFirst()) {
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
            offerRecent();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            if (!hint.offersPath() || !hint.focusFirst()) {
                hint.hide();
                toWall.run();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && hint.focusFirst()) {
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE
                && atStart
                && !model.chips().isEmpty()) {
            model.chips().removeLast();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && atStart && chips.focusLast()) {
            event.consume();
        }
    }

    /** Below the field, as wide, over what lies there. */
    private void placeHint() {
        double width = searchBox.getWidth();
        // Buttons that have just come are not measured right before.
        hint.applyCss();
        hint.fit(width);
        hint.resizeRelocate(0, searchBox.getHeight() + HINT_GAP, width, hint.prefHeight(width));
        recent.applyCss();
        recent.resizeRelocate(0, searchBox.getHeight() + HINT_GAP, width, recent.prefHeight(width));
    }

    /** What was asked before, where nothing is asked yet. */
    private void offerRecent() {
        if (asksNothing()) {
            recent.offer(() -> searchText.isFocused() && asksNothing());
        }
    }

    private boolean asksNothing() {
        return searchText.getText().isEmpty() && model.chips().isEmpty();
    }

    /** A space ends what can be understood: it becomes a chip or a filter, and typing goes on. */
    private void typed(String now) {
        recent.hide();
        boolean space = now.endsWith(" ")
                && searchText.getCaretPosition() >= now.stripTrailing().length();
        if (space && searchText.isFocused() && !now.isBlank()) {
            // Keys that were waiting may have gone on by then: half a word is no chip.
            Platform.runLater(() -> {
                if (searchText.getText().endsWith(" ")) {
                    model.settle();
                }
            });
        }
        if (searchText.isFocused()) {
            hint.typed();
            placeHint();
            paths.look(now, path -> offerToAdd(path, now));
        }
    }

    /** More may have been typed since {@code words} were looked at. */
    private void offerToAdd(Path path, String words) {
        if (searchText.isFocused() && searchText.getText().equals(words)) {
            hint.offer(path, () -> {
                hint.hide();
                clear();
                paths.add(path);
            });
            placeHint();
        }
    }

    private void focusMoved() {
        searchBox.pseudoClassStateChanged(FOCUSED, searchText.isFocused());
        Platform.runLater(() -> {
            if (!searchText.isFocused() && !hint.hasFocus()) {
                hint.hide();
            }
            if (!searchText.isFocused() && !recent.hasFocus()) {
                recent.hide();
            }
        });
    }

    /** Makes a chip of the words in the field, and opens its weight. */
    private void weigh() {
        model.askChanged(Question::weighed);
        hint.hide();
        chips.openLast();
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
