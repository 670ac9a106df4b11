package app.akin.ui.settings;

import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.PageFocus;
import app.akin.ui.kit.ToggleKeys;
import app.akin.ui.shell.page.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Sections at the left, the chosen one at the right. What is changed applies at once. */
final class SettingsController implements Page {

    private final Sections sections;
    private final Messages messages;
    private final SectionId first;
    private final Map<SectionId, ToggleButton> rows = new EnumMap<>(SectionId.class);
    private final Parent root;
    private Optional<Sections.Made> shown = Optional.empty();

    @FXML
    private VBox settingsSections;

    @FXML
    private ScrollPane scroll;

    @FXML
    private StackPane place;

    SettingsController(Sections sections, Messages messages, SectionId first) {
        this.sections = sections;
        this.messages = messages;
        this.first = first;
        root = FxmlView.load(this, messages);
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (SectionId id : SectionId.values()) {
            ToggleButton row = new ToggleButton(messages.get(id.key()), Icons.of(id.icon()));
            row.setId("section-" + id.name().toLowerCase(Locale.ROOT));
            row.getStyleClass().setAll("nav-row");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setToggleGroup(group);
            row.setOnAction(event -> open(id));
            rows.put(id, row);
            settingsSections.getChildren().add(row);
        }
        ToggleKeys.along(List.copyOf(rows.values()));
    }

    private void open(SectionId id) {
        // A second click on the chosen row must not leave none chosen.
        rows.get(id).setSelected(true);
        Sections.Made next = sections.get(id);
        if (shown.equals(Optional.of(next))) {
            return;
        }
        shown.ifPresent(made -> made.section().onHidden());
        shown = Optional.of(next);
        place.getChildren().setAll(next.node());
        scroll.setVvalue(0);
        next.section().onShown();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return messages.get("settings.title");
    }

    @Override
    public void onShown() {
        open(first);
        PageFocus.take(rows.get(first));
    }

    @Override
    public void onHidden() {
        shown.ifPresent(made -> made.section().onHidden());
        shown = Optional.empty();
    }
}
