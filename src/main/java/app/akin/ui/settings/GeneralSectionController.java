package app.akin.ui.settings;

import app.akin.ui.kit.Messages;
import app.akin.ui.shell.UiSettings;
import app.akin.ui.shell.UiSettings.Scheme;
import app.akin.ui.shell.UiSettings.Values;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** How the window looks and speaks; every change applies at once. */
final class GeneralSectionController implements Section {

    private static final int TEXT_STEP = 5;

    private final UiSettings settings;
    private final Messages messages;

    @FXML
    private ToggleButton system;

    @FXML
    private ToggleButton light;

    @FXML
    private ToggleButton dark;

    @FXML
    private ComboBox<Optional<String>> language;

    @FXML
    private Slider text;

    @FXML
    private Label percent;

    @FXML
    private ToggleSwitch contrast;

    @FXML
    private ToggleSwitch motion;

    GeneralSectionController(UiSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        ToggleGroup schemes = new ToggleGroup();
        schemes.getToggles().setAll(system, light, dark);
        Choices.fill(
                language,
                List.of(Optional.empty(), Optional.of("en"), Optional.of("ko")),
                tag -> messages.get(
                        tag.map(GeneralSectionController::languageKey).orElse("general.language.system")));
        take(settings.values());
        schemes.selectedToggleProperty().addListener((property, old, chosen) -> {
            if (chosen == null) {
                old.setSelected(true);
            } else {
                settings.change(values -> values.withScheme(schemeOf((ToggleButton) chosen)));
            }
        });
        language.valueProperty()
                .addListener((property, old, chosen) -> settings.change(values -> values.withLanguage(chosen)));
        text.valueProperty().addListener((property, old, now) -> textSize(now.doubleValue()));
        text.valueChangingProperty().addListener((property, was, dragging) -> textSize(text.getValue()));
        contrast.selectedProperty()
                .addListener((property, was, now) -> settings.change(values -> values.withContrast(now)));
        motion.selectedProperty().addListener((property, was, now) -> settings.change(values -> values.withStill(now)));
    }

    private static String languageKey(String tag) {
        return tag.equals("ko") ? "general.language.korean" : "general.language.english";
    }

    private void take(Values values) {
        (switch (values.scheme()) {
                    case SYSTEM -> system;
                    case LIGHT -> light;
                    case DARK -> dark;
                })
                .setSelected(true);
        language.setValue(values.language());
        text.setValue(values.textPercent());
        showPercent(values.textPercent());
        contrast.setSelected(values.contrast());
        motion.setSelected(values.still());
    }

    private Scheme schemeOf(ToggleButton chosen) {
        return chosen == light ? Scheme.LIGHT : chosen == dark ? Scheme.DARK : Scheme.SYSTEM;
    }

    /** While the thumb is dragged only the figure follows: a page that grows under the pointer cannot be aimed at. */
    private void textSize(double value) {
        int rounded = (int) Math.round(value / TEXT_STEP) * TEXT_STEP;
        showPercent(rounded);
        if (!text.isValueChanging() && rounded != settings.values().textPercent()) {
            settings.change(values -> values.withTextPercent(rounded));
        }
    }

    private void showPercent(int value) {
        percent.setText(messages.get("general.text.percent", value));
    }
}
