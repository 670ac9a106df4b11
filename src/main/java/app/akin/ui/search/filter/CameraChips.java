package app.akin.ui.search.filter;

import app.akin.ui.search.filter.FilterModel.Camera;
import app.akin.ui.search.filter.FilterModel.Choices;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The library's cameras with how many pictures each took; counted again and again while pictures are still asked for theirs. */
final class CameraChips {

    private static final Duration BETWEEN_COUNTS = Duration.seconds(3);

    private final VBox group;
    private final FlowPane chips;
    private final Label unasked;
    private final FilterModel model;
    private final FilterWords words;
    private final Timeline counting;
    private boolean inSight;

    /**
     * @param group of all that is shown
     * @param unasked says how many pictures are still to be asked
     */
    CameraChips(VBox group, FlowPane chips, Label unasked, FilterModel model, FilterWords words) {
        this.group = group;
        this.chips = chips;
        this.unasked = unasked;
        this.model = model;
        this.words = words;
        group.managedProperty().bind(group.visibleProperty());
        unasked.managedProperty().bind(unasked.visibleProperty());
        counting = new Timeline(new KeyFrame(BETWEEN_COUNTS, e -> model.refresh()));
        counting.setCycleCount(Animation.INDEFINITE);
    }

    /** @param inSight whether somebody can see them */
    void inSight(boolean inSight) {
        this.inSight = inSight;
        count(model.choices().get());
    }

    /** The keyboard stays at the camera that it is at. */
    void show(Choices choices) {
        Optional<Object> focused = Optional.ofNullable(chips.getScene())
                .map(Scene::getFocusOwner)
                .filter(chips.getChildren()::contains)
                .map(Node::getUserData);
        group.setVisible(!choices.cameras().isEmpty() || choices.unasked() > 0);
        unasked.setVisible(choices.unasked() > 0);
        unasked.setText(words.unasked(choices.unasked()));
        chips.getChildren().setAll(choices.cameras().stream().map(this::chip).toList());
        chips.getChildren().stream()
                .filter(chip -> focused.filter(chip.getUserData()::equals).isPresent())
                .forEach(Node::requestFocus);
        count(choices);
    }

    private void count(Choices choices) {
        if (inSight && choices.unasked() > 0) {
            counting.play();
        } else {
            counting.stop();
        }
    }

    private ToggleButton chip(Camera camera) {
        ToggleButton chip = new ToggleButton(words.type(camera.name(), camera.count()));
        chip.setUserData(camera.name());
        chip.getStyleClass().addAll("chip", "type-chip");
        chip.setTooltip(new Tooltip(chip.getText()));
        chip.setSelected(model.isChosen(camera));
        chip.selectedProperty().addListener((p, old, now) -> model.choose(camera, now));
        return chip;
    }
}
