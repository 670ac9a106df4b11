package app.akin.ui.settings;

import app.akin.settings.Appearance;
import app.akin.settings.Language;
import app.akin.settings.LiveSettings;
import app.akin.settings.Look;
import app.akin.ui.kit.Choices;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Section;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/**
 * The first section of the settings page: how the window looks and speaks, and whatever belongs to no other section; every
 * change applies at once.
 */
final class GeneralSectionController implements Section {

    private static final int TEXT_STEP = 5;

    private final LiveSettings settings;
    private final Messages messages;

    @FXML
    private ToggleButton system;

    @FXML
    private ToggleButton light;

    @FXML
    private ToggleButton dark;

    @FXML
    private ComboBox<Language> language;

    @FXML
    private Slider text;

    @FXML
    private Label percent;

    @FXML
    private ToggleSwitch contrast;

    @FXML
    private ToggleSwitch motion;

    @FXML
    private ToggleSwitch places;

    GeneralSectionController(LiveSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        ToggleGroup schemes = new ToggleGroup();
        schemes.getToggles().setAll(system, light, dark);
        Choices.fill(
                language,
                List.of(Language.values()),
                each -> messages.get(
                        switch (each) {
                            case SYSTEM -> "general.language.system";
                            case ENGLISH -> "general.language.english";
                            case KOREAN -> "general.language.korean";
                        }));
        take(settings.settings().look());
        schemes.selectedToggleProperty().addListener((property, old, chosen) -> {
            if (chosen == null) {
                old.setSelected(true);
            } else {
                change(look -> look.withAppearance(appearance((ToggleButton) chosen)));
            }
        });
        Choices.onChosen(language, chosen -> change(look -> look.withLanguage(chosen)));
        text.valueProperty().addListener((property, old, now) -> textSize(now.doubleValue()));
        text.valueChangingProperty().addListener((property, was, dragging) -> textSize(text.getValue()));
        contrast.selectedProperty().addListener((property, was, now) -> change(look -> look.withHighContrast(now)));
        motion.selectedProperty().addListener((property, was, now) -> change(look -> look.withReducedMotion(now)));
        places.selectedProperty().addListener((property, was, now) -> change(look -> look.withPlaces(now)));
    }

    private void change(UnaryOperator<Look> change) {
        settings.update(now -> now.withLook(change.apply(now.look())));
    }

    private void take(Look look) {
        (switch (look.appearance()) {
                    case SYSTEM -> system;
                    case LIGHT -> light;
                    case DARK -> dark;
                })
                .setSelected(true);
        language.setValue(look.language());
        text.setValue(look.textPercent());
        showPercent(look.textPercent());
        contrast.setSelected(look.highContrast());
        motion.setSelected(look.reducedMotion());
        places.setSelected(look.places());
    }

    private Appearance appearance(ToggleButton chosen) {
        return chosen == light ? Appearance.LIGHT : chosen == dark ? Appearance.DARK : Appearance.SYSTEM;
    }

    /** While the thumb is dragged only the figure follows: a page that grows under the pointer cannot be aimed at. */
    private void textSize(double value) {
        int rounded = (int) Math.round(value / TEXT_STEP) * TEXT_STEP;
        showPercent(rounded);
        if (!text.isValueChanging() && rounded != settings.settings().look().textPercent()) {
            change(look -> look.withTextPercent(rounded));
        }
    }

    private void showPercent(int value) {
        percent.setText(messages.get("general.text.percent", value));
    }
}
