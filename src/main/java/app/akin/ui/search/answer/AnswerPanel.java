package app.akin.ui.search.answer;

import app.akin.answer.chat.KnownPlace;
import app.akin.answer.quote.Quote;
import app.akin.answer.writing.Written;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.ui.kit.FaultWords;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.HitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The answer above the wall, as a part of the page; there is none while nothing is to be said. */
public final class AnswerPanel extends VBox {

    private static final double HIGHEST_SHARE = 0.55;

    private final AnswerModel model;
    private final HitWords words;
    private final Messages messages;
    private final Outside outside;
    private final WrittenFlow flow;
    private final Label heading = new Label();
    private final VBox body = new VBox();
    private final Label note = new Label();
    private final HBox actions = new HBox();

    /**
     * What the panel asks of the window.
     *
     * @param show marks the card of a passage and shows it in its document, with a sentence marked where one is given
     * @param copy puts words on the clipboard
     * @param chooseModel opens the settings at the language models
     */
    public record Outside(BiConsumer<Hit, String> show, Consumer<String> copy, Runnable chooseModel) {}

    public AnswerPanel(AnswerModel model, HitWords words, Outside outside) {
        this.model = model;
        this.words = words;
        this.messages = words.messages();
        this.outside = outside;
        flow = new WrittenFlow(words, source -> outside.show().accept(source.hit(), ""));
        setId("answer");
        getStylesheets()
                .add(Objects.requireNonNull(AnswerPanel.class.getResource("/app/akin/ui/search/answer/answer.css"))
                        .toExternalForm());
        heading.getStyleClass().add("answer-heading");
        heading.setId("answerHeading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        heading.managedProperty().bind(heading.visibleProperty());
        body.getStyleClass().add("answer-body");
        note.getStyleClass().add("answer-note");
        note.setId("answerNote");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        actions.getStyleClass().add("answer-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.managedProperty().bind(actions.visibleProperty());
        Button close = new Button("", Icons.of("fltral-dismiss-20"));
        close.getStyleClass().addAll("icon-button", "small");
        close.setId("answerClose");
        close.setAccessibleText(messages.get("answer.close"));
        close.setOnAction(e -> model.stop());
        VBox said = new VBox(4, heading, body);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox top = new HBox(8, said, grow(), close);
        VBox content = new VBox(top, note, actions);
        content.getStyleClass().add("answer");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        // Else it keeps room for a scroll bar that never comes.
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("answer-scroll");
        scroll.setMinHeight(0);
        // Its own guess is made before the text knows how wide it is; within a layout nobody would lay out again.
        content.heightProperty()
                .addListener(
                        (p, old, now) -> Platform.runLater(() -> scroll.setPrefViewportHeight(content.getHeight())));
        getChildren().add(scroll);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.get("answer.a11y"));
        managedProperty().bind(visibleProperty());
        sceneProperty().addListener((p, old, now) -> {
            if (now != null) {
                maxHeightProperty().bind(now.heightProperty().multiply(HIGHEST_SHARE));
            }
        });
        setMinHeight(USE_PREF_SIZE);
        model.shown().addListener((p, old, now) -> show(now));
        show(model.shown().get());
    }

    private static Node grow() {
        HBox room = new HBox();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private void show(AnswerShown now) {
        setVisible(!(now instanceof AnswerShown.Nothing));
        note("", false);
        heading.setText(now instanceof AnswerShown.Quoted ? "" : SummaryWords.heading(model.summedUp(), messages));
        heading.setVisible(!heading.getText().isEmpty());
        actions.getChildren().clear();
        switch (now) {
            case AnswerShown.Nothing _ -> body.getChildren().clear();
            case AnswerShown.Quoted quoted -> body.getChildren().setAll(quote(quoted.quote()));
            case AnswerShown.Looking _ -> {
                say(messages.get("answer.looking"));
                add(button("answer.stop", model::stop));
            }
            case AnswerShown.NoModel _ -> {
                say(messages.get("answer.noModel"));
                addDefault(button("answer.noModel.choose", outside.chooseModel()));
            }
            case AnswerShown.Agreement asking -> agreement(asking.model());
            case AnswerShown.Waiting waiting -> waiting(waiting);
            case AnswerShown.Coming coming -> {
                body.getChildren().setAll(flow.coming(coming.text(), coming.sources()));
                add(button("answer.stop", model::stop));
            }
            case AnswerShown.Done done -> done(done.written());
            case AnswerShown.NotInFiles none -> notInFiles(none.sent());
            case AnswerShown.Failed failed -> {
                say(messages.get("answer.failed", KnownPlace.nameOf(failed.model())));
                note(FaultWords.of(failed.fault(), failed.model(), messages), true);
                add(button("answer.again", model::again));
                add(button("answer.failed.settings", outside.chooseModel()));
            }
        }
        actions.setVisible(!actions.getChildren().isEmpty());
    }

    /** The sentence, and below it where it stands. */
    private List<Node> quote(Quote quote) {
        Hit hit = quote.hit();
        Text text = new Text(quote.words());
        TextFlow sentence = new TextFlow(text);
        Button button = new Button();
        button.setGraphic(sentence);
        button.setId("answerQuote");
        button.getStyleClass().add("answer-quote");
        button.setMaxWidth(Double.MAX_VALUE);
        sentence.maxWidthProperty().bind(body.widthProperty().subtract(32));
        String place = hit.file().name() + " · " + words.source(hit);
        button.setAccessibleText(messages.get("answer.quote.a11y", text.getText(), place));
        button.setOnAction(e -> outside.show().accept(hit, quote.text()));
        Label where = new Label(place, Icons.of(words.icon(hit, 16), 16));
        where.setId("answerPlace");
        where.getStyleClass().add("answer-place");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        return List.of(button, where);
    }

    /** It would be odd to say so below a sentence that answers. */
    private void notInFiles(boolean sent) {
        if (model.quoted().get().isPresent()) {
            say(messages.get("answer.nothing.quoted"));
        } else {
            say(messages.get("answer.nothing"));
            note(messages.get(sent ? "answer.nothing.sent" : "answer.nothing.text"), false);
        }
    }

    private void agreement(ChatModel chosen) {
        say(messages.get("answer.agree", chosen.name(), chosen.host()));
        note(messages.get("answer.agree.text", chosen.address().toString()), false);
        addDefault(button("answer.agree.yes", model::agree));
        add(button("answer.agree.no", model::stop));
    }

    private void waiting(AnswerShown.Waiting waiting) {
        say(
                waiting.parts() > 0
                        ? messages.get("answer.waiting.parts", waiting.part(), waiting.parts())
                        : messages.get("answer.waiting", waiting.model().name()));
        note(waiting.slow() ? messages.get("answer.waiting.slow", KnownPlace.nameOf(waiting.model())) : "", false);
        add(button("answer.stop", model::stop));
    }

    private void done(Written written) {
        boolean whole = written.broken().isEmpty();
        body.getChildren()
                .setAll(
                        whole
                                ? flow.nodes(written.text(), written.sources())
                                : flow.coming(written.text(), written.sources()));
        String by = messages.get("answer.by", written.model().name(), KnownPlace.nameOf(written.model()));
        String fewer = written.fewer()
                ? " · " + messages.get("answer.fewer", written.sources().size())
                : "";
        String broken = written.broken()
                .map(fault -> " · " + FaultWords.of(fault, written.model(), messages))
                .orElse("");
        note(by + fewer + broken, !whole);
        add(button("answer.copy", () -> outside.copy().accept(AnswerCopy.of(heading.getText(), written, words))));
        if (whole) {
            actions.getChildren().add(followUp());
        } else {
            add(button("answer.again", model::again));
        }
    }

    private Node followUp() {
        TextField field = new TextField();
        field.setId("answerFollowUp");
        field.setPromptText(messages.get("answer.followUp"));
        field.setAccessibleText(messages.get("answer.followUp"));
        field.setPrefColumnCount(32);
        field.setOnAction(e -> {
            if (!field.getText().isBlank()) {
                model.followUp(field.getText().strip());
            }
        });
        return field;
    }

    /** Says something, below the sentence that is quoted, if one is. */
    private void say(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("reading");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        List<Node> said = new ArrayList<>();
        model.quoted().get().ifPresent(quote -> {
            said.addAll(quote(quote));
            label.getStyleClass().add("answer-below");
        });
        said.add(label);
        body.getChildren().setAll(said);
    }

    private void note(String text, boolean bad) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.getStyleClass().remove("bad");
        if (bad) {
            note.getStyleClass().add("bad");
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void add(Button button) {
        actions.getChildren().add(button);
    }

    /** The one that is most likely wanted. */
    private void addDefault(Button button) {
        button.getStyleClass().add("default");
        add(button);
    }
}
