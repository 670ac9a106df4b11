package app.akin.ui.settings.doctor;

import app.akin.library.Doctor.Check;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of the doctor's findings. */
final class CheckLineController {

    private final Check check;
    private final DoctorViewModel model;
    private final Messages messages;

    @FXML
    private FontIcon icon;

    @FXML
    private Label title;

    @FXML
    private Label details;

    @FXML
    private Label state;

    @FXML
    private Button repair;

    CheckLineController(Check check, DoctorViewModel model, Messages messages) {
        this.check = check;
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        icon.setIconLiteral(
                switch (check.state()) {
                    case OK -> "fltral-checkmark-circle-20";
                    case WARN -> "fltrmz-warning-20";
                    case BAD -> "fltral-error-circle-20";
                });
        String style = switch (check.state()) {
            case OK -> "success";
            case WARN -> "warning";
            case BAD -> "danger";
        };
        icon.getStyleClass().add(style);
        state.getStyleClass().add(style);
        state.setText(messages.get(
                switch (check.state()) {
                    case OK -> "doctor.state.ok";
                    case WARN -> "doctor.state.warn";
                    case BAD -> "doctor.state.bad";
                }));
        title.setText(DoctorViewModel.title(check, messages));
        details.setText(new FindingWords(messages).of(check.finding()));
        Fx.present(details, !details.getText().isBlank());
        Fx.present(repair, check.repair().isPresent());
        check.repair()
                .ifPresent(offer -> repair.setText(
                        new FindingWords(messages).ofRepair(check.finding()).orElse(offer.label())));
        repair.disableProperty().bind(model.busyProperty());
    }

    @FXML
    private void repair() {
        check.repair().ifPresent(model::repair);
    }
}
