package app.akin.ui.search;

import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.RecentQuestions;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Questions asked before, under the empty field. Up and Down go through them, Escape goes back to the field. */
final class RecentList extends VBox {

    private final RecentQuestions questions;
    private final Messages messages;
    private final Consumer<String> ask;
    private final Runnable toField;

    RecentList(RecentQuestions questions, Messages messages, Consumer<String> ask, Runnable toField) {
        this.questions = questions;
        this.messages = messages;
        this.ask = ask;
        this.toField = toField;
        setId("searchRecent");
        getStyleClass().addAll("search-hint", "search-recent");
        setAccessibleText(messages.get("search.recent"));
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows them as soon as they are known, if that is {@code wanted} still, and if there are any. */
    void offer(BooleanSupplier wanted) {
        questions.look(all -> {
            if (wanted.getAsBoolean() && !all.isEmpty()) {
                getChildren().setAll(all.stream().map(this::line).toList());
                getChildren().add(forgetting());
                setVisible(true);
            }
        });
    }

    void hide() {
        setVisible(false);
    }

    /** Takes the keyboard to the first, if any are shown. */
    boolean focusFirst() {
        if (isVisible()) {
            getChildren().getFirst().requestFocus();
        }
        return isVisible();
    }

    boolean hasFocus() {
        return getChildren().stream().anyMatch(Node::isFocused);
    }

    private Button line(String words) {
        Button line = new Button(words, Icons.of("fltral-history-20", 16));
        line.getStyleClass().add("recent-line");
        line.setMnemonicParsing(false);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(e -> {
            hide();
            ask.accept(words);
            toField.run();
        });
        return line;
    }

    private Button forgetting() {
        Button forget = new Button(messages.get("search.recent.forget"));
        forget.setId("recentForget");
        forget.getStyleClass().add("link");
        forget.setOnAction(e -> {
            hide();
            questions.forget();
            toField.run();
        });
        return forget;
    }

    private void pressed(KeyEvent event) {
        List<Node> lines = getChildren();
        int at = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isFocused())
                .findFirst()
                .orElse(0);
        switch (event.getCode()) {
            case ESCAPE -> {
                hide();
                toField.run();
            }
            case UP -> {
                if (at == 0) {
                    toField.run();
                } else {
                    lines.get(at - 1).requestFocus();
                }
            }
            case DOWN -> lines.get(Math.min(lines.size() - 1, at + 1)).requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
