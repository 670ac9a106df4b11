package app.akin.ui.settings.size;

import app.akin.library.SizeAndSpeed.Space;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notices;
import app.akin.ui.settings.section.Section;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the vectors of each model take and how fast they are searched; how they are kept is chosen here. */
public final class SizeSectionController implements Section {

    private final SizeViewModel model;
    private final Messages messages;

    @FXML
    private Button measure;

    @FXML
    private Button pause;

    @FXML
    private Label notice;

    @FXML
    private Label empty;

    @FXML
    private VBox spaceList;

    public SizeSectionController(SizeViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Notices.bind(notice, model.noticeProperty());
        measure.disableProperty().bind(model.workingProperty());
        pause.visibleProperty().bind(model.workingProperty());
        pause.managedProperty().bind(model.workingProperty());
        pause.textProperty()
                .bind(model.pausedProperty().map(paused -> messages.get(paused ? "size.goOn" : "size.pause")));
        model.spaces().addListener((ListChangeListener<Space>) change -> show());
        show();
    }

    private void show() {
        spaceList.getChildren().clear();
        for (Space space : model.spaces()) {
            spaceList.getChildren().add(FxmlView.load(new SpaceBoxController(space, model, messages), messages));
        }
        Fx.present(empty, model.spaces().isEmpty());
    }

    @FXML
    private void measure() {
        model.measure();
    }

    @FXML
    private void pauseOrGoOn() {
        model.pauseOrGoOn();
    }

    @Override
    public void onShown() {
        model.begin();
    }

    @Override
    public void onHidden() {
        model.end();
    }
}
