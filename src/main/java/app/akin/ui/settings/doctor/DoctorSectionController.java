package app.akin.ui.settings.doctor;

import app.akin.library.Doctor.Check;
import app.akin.ui.kit.Flash;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notices;
import app.akin.ui.settings.section.Section;
import app.akin.ui.shell.page.Navigator;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the doctor found, with a button where he can mend it. */
public final class DoctorSectionController implements Section {

    private final DoctorViewModel model;
    private final Messages messages;
    private final Navigator navigator;

    @FXML
    private Button examine;

    @FXML
    private Button copy;

    @FXML
    private Label notice;

    @FXML
    private VBox checkList;

    public DoctorSectionController(DoctorViewModel model, Messages messages, Navigator navigator) {
        this.model = model;
        this.messages = messages;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        examine.disableProperty().bind(model.busyProperty());
        Notices.bind(notice, model.noticeProperty());
        model.checks().addListener((ListChangeListener<Check>) change -> show());
        show();
    }

    private void show() {
        copy.setDisable(model.checks().isEmpty());
        Fx.present(checkList, !model.checks().isEmpty());
        checkList.getChildren().setAll(model.checks().stream().map(this::line).toList());
    }

    private Node line(Check check) {
        return FxmlView.load(new CheckLineController(check, model, messages), messages);
    }

    @FXML
    private void examine() {
        model.examine();
    }

    @FXML
    private void copyReport() {
        navigator.copy(model.report());
        Flash.say(copy, messages.get("common.copied"));
    }

    @Override
    public void onShown() {
        model.examine();
    }
}
