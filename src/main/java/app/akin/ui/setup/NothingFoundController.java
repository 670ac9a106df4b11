package app.akin.ui.setup;

import app.akin.library.models.Models;
import app.akin.model.ModelKind;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Tags;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.ShownQuestion;
import app.akin.ui.shell.page.UiServices;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A question without a good answer: where Akin looked, and what may help. */
final class NothingFoundController implements Page {

    private final UiServices services;
    private final Navigator navigator;
    private final Messages messages;
    private final Parent root;
    private final ChangeListener<Optional<ShownQuestion>> asked = (property, old, now) -> now.ifPresent(this::show);

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private Button nothingWiden;

    @FXML
    private Button nothingNearest;

    @FXML
    private HBox modelHint;

    @FXML
    private Label modelWords;

    @FXML
    private Hyperlink modelGet;

    NothingFoundController(UiServices services, Navigator navigator) {
        this.services = services;
        this.navigator = navigator;
        messages = services.messages();
        root = FxmlView.load(this, messages);
    }

    private void show(ShownQuestion question) {
        NothingFoundViewModel says = NothingFoundViewModel.of(question, messages);
        title.setText(says.title());
        text.setText(says.text());
        Fx.present(nothingWiden, says.widen());
        Fx.present(nothingNearest, says.nearest().isPresent());
        nothingNearest.setText(says.nearest().orElse(""));
        Tags.swap(nothingNearest, List.of("default", "plain"), says.widen() ? "plain" : "default");
        Optional<LargerModel> larger = LargerModel.forWords(
                        question.result().query().words())
                .filter(model -> shippedAnswers() && isThere(model));
        Fx.present(modelHint, larger.isPresent());
        larger.ifPresent(this::offer);
    }

    private void offer(LargerModel larger) {
        modelWords.setText(
                switch (larger) {
                    case ENGLISH -> messages.get("search.empty.hint.model");
                    case FIFTY_LANGUAGES -> messages.get("search.empty.hint.model.languages");
                });
        modelGet.setText(
                switch (larger) {
                    case ENGLISH -> messages.get("search.empty.hint.model.get");
                    case FIFTY_LANGUAGES -> messages.get("search.empty.hint.model.languages.get");
                });
    }

    private boolean isThere(LargerModel larger) {
        return services.models().all().stream().anyMatch(model -> model.id().equals(larger.id()));
    }

    private boolean shippedAnswers() {
        return services.models().all().stream()
                .anyMatch(model -> model.shipped()
                        && model.kind() == ModelKind.PICTURES
                        && model.state() instanceof Models.State.InUse);
    }

    @FXML
    private void widen() {
        navigator.askEverywhere();
    }

    @FXML
    private void showNearest() {
        navigator.showNearest();
    }

    @FXML
    private void showModels() {
        navigator.show(PageId.MODELS);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return title.getText();
    }

    @Override
    public void onShown() {
        navigator.asked().get().ifPresent(this::show);
        navigator.asked().addListener(asked);
    }

    @Override
    public void onHidden() {
        navigator.asked().removeListener(asked);
    }
}
