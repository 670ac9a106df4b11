package app.akin.ui.search;

import app.akin.search.Part;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Popovers;
import app.akin.ui.kit.ToggleKeys;
import atlantafx.base.controls.Popover;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sets how much a part of the question counts, and whether it is wanted at all; of words, also the words. Applies at once. */
final class WeightPopover {

    private static final double STEP = 0.25;

    private final Messages messages;
    private final Popover popover = Popovers.pointing(Popover.ArrowLocation.TOP_LEFT);
    private final TextField words = new TextField();
    private final Label name = new Label();
    private final ToggleButton more = new ToggleButton();
    private final ToggleButton less = new ToggleButton();
    private final Slider slider = new Slider(Part.LEAST, Part.MOST, 1);
    private final Label amount = new Label();
    private Consumer<Part> changed = part -> {};
    private Runnable removed = () -> {};
    private Part part = Part.of("");
    private boolean showing;

    WeightPopover(Messages messages) {
        this.messages = messages;
        more.setId("weightMore");
        more.setText(messages.get("search.weight.more"));
        less.setId("weightLess");
        less.setText(messages.get("search.weight.less"));
        ToggleGroup sign = new ToggleGroup();
        sign.getToggles().addAll(more, less);
        ToggleKeys.along(List.of(more, less));
        more.setOnAction(e -> signed(1));
        less.setOnAction(e -> signed(-1));
        slider.setId("weightSlider");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(3);
        slider.setBlockIncrement(STEP);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.setShowTickLabels(true);
        slider.setAccessibleText(messages.get("search.weight.a11y"));
        slider.valueProperty().addListener((p, old, now) -> slid(now.doubleValue()));
        words.setId("weightWords");
        words.setAccessibleText(messages.get("search.weight.words"));
        words.textProperty().addListener((p, old, now) -> reworded(now));
        words.setOnAction(e -> popover.hide());
        name.getStyleClass().add("group-head");
        amount.getStyleClass().add("muted");
        Button remove = new Button(messages.get("search.weight.remove"));
        remove.setId("weightRemove");
        remove.setOnAction(e -> {
            popover.hide();
            removed.run();
        });
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox last = new HBox(amount, between, remove);
        last.setAlignment(Pos.CENTER_LEFT);
        HBox signs = new HBox(more, less);
        signs.getStyleClass().add("weight-signs");
        VBox content = new VBox(name, words, signs, slider, last);
        content.getStyleClass().add("weight-popover");
        content.getStylesheets().add(getClass().getResource("search.css").toExternalForm());
        name.managedProperty().bind(name.visibleProperty());
        words.managedProperty().bind(words.visibleProperty());
        popover.setContentNode(content);
    }

    /** @param newChanged told each change */
    void show(Node owner, Part shown, Consumer<Part> newChanged, Runnable newRemoved) {
        changed = newChanged;
        removed = newRemoved;
        showing = true;
        part = shown;
        boolean ofWords = shown instanceof Part.Words;
        words.setVisible(ofWords);
        name.setVisible(!ofWords);
        words.setText(shown.label());
        name.setText(shown.label());
        slider.setValue(shown.weight());
        say();
        showing = false;
        Popovers.showBelow(popover, owner);
        Platform.runLater(slider::requestFocus);
    }

    void hide() {
        popover.hide();
    }

    private void signed(int sign) {
        double much = Math.abs(slider.getValue()) < STEP ? 1 : Math.abs(slider.getValue());
        slider.setValue(sign * much);
        say();
    }

    private void slid(double value) {
        double step = Math.round(value / STEP) * STEP;
        if (!showing && step != part.weight()) {
            become(part.weighing(step));
        }
    }

    private void reworded(String text) {
        if (!showing && part instanceof Part.Words old && !text.isBlank()) {
            become(new Part.Words(text, old.weight()));
        }
    }

    private void become(Part now) {
        part = now;
        say();
        changed.accept(now);
    }

    private void say() {
        String much = NumberFormat.getNumberInstance(messages.locale()).format(Math.abs(part.weight()));
        more.setSelected(part.isWanted());
        less.setSelected(part.isUnwanted());
        amount.setText(
                part.isWanted()
                        ? messages.get("search.weight.counts", much)
                        : part.isUnwanted()
                                ? messages.get("search.weight.against", much)
                                : messages.get("search.weight.nothing"));
    }
}
