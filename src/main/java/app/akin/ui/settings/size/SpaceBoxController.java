package app.akin.ui.settings.size;

import app.akin.library.SizeAndSpeed.Space;
import app.akin.library.SizeAndSpeed.Way;
import app.akin.model.VectorStorage;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Choices;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** One model's vectors: a line for each way to keep them, and a choice among these. */
final class SpaceBoxController {

    private static final double TWO_PLACES = 100;

    private final Space space;
    private final SizeViewModel model;
    private final Messages messages;

    @FXML
    private Label name;

    @FXML
    private Label kept;

    @FXML
    private GridPane ways;

    @FXML
    private Label reckoned;

    @FXML
    private Label advice;

    @FXML
    private ComboBox<Optional<VectorStorage>> choice;

    SpaceBoxController(Space space, SizeViewModel model, Messages messages) {
        this.space = space;
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        name.setText(model.name(space));
        kept.setText(messages.get("size.kept", space.vectors(), space.space().dimension(), words(space.now())));
        List<Way> measured = new ArrayList<>(space.ways());
        measured.sort((one, other) -> one.storage().compareTo(other.storage()));
        Fx.present(ways, !measured.isEmpty());
        if (!measured.isEmpty()) {
            row(
                    0,
                    "subtle",
                    List.of(
                            messages.get("size.way"),
                            messages.get("size.bytes"),
                            messages.get("size.half"),
                            messages.get("size.most"),
                            messages.get("size.best10"),
                            messages.get("size.best50")));
        }
        for (int i = 0; i < measured.size(); i++) {
            Way way = measured.get(i);
            row(i + 1, way.storage() == space.now() ? "strong" : "plain", line(way));
        }
        boolean any = measured.stream().anyMatch(Way::reckoned);
        Fx.present(reckoned, any);
        advice.setText(space.recommended()
                .map(wanted -> messages.get("size.advice", words(wanted)))
                .orElseGet(() -> messages.get("size.advice.none")));
        List<Optional<VectorStorage>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        for (VectorStorage storage : VectorStorage.values()) {
            choices.add(Optional.of(storage));
        }
        Choices.fill(choice, choices, each -> each.map(this::words).orElseGet(() -> messages.get("size.automatic")));
        choice.setValue(space.wish());
        choice.setAccessibleText(messages.get("size.choice", model.name(space)));
        Choices.onChosen(choice, chosen -> model.choose(space, chosen));
    }

    private List<String> line(Way way) {
        String about = way.reckoned() ? "≈ " : "";
        return List.of(
                words(way.storage()),
                about + new Amounts(messages).bytes(way.bytes()),
                about + millis(way.p50()),
                about + millis(way.p95()),
                share(way.recall10()),
                share(way.recall50()));
    }

    private void row(int row, String style, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Label cell = new Label(cells.get(column));
            cell.getStyleClass().addAll("caption", style);
            boolean words = row == 0 || column == 0;
            cell.setWrapText(words);
            cell.setMinSize(words ? 0 : Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            cell.setTextAlignment(column == 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
            GridPane.setHalignment(cell, column == 0 ? HPos.LEFT : HPos.RIGHT);
            ways.add(cell, column, row);
        }
    }

    private String words(VectorStorage storage) {
        return messages.get(
                switch (storage) {
                    case VECTOR -> "size.vector";
                    case HALFVEC -> "size.halfvec";
                    case BIT -> "size.bit";
                });
    }

    private String millis(double millis) {
        return messages.get("size.millis", millis < 10 ? Math.round(millis * 10) / 10.0 : (double) Math.round(millis));
    }

    /** Rounded down: what is not all is never shown as all. */
    private String share(double share) {
        return messages.get("size.share", Math.floor(share * 100 * TWO_PLACES) / TWO_PLACES);
    }
}
