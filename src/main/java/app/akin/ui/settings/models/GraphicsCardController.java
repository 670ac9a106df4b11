package app.akin.ui.settings.models;

import app.akin.library.graphics.GraphicsCard;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Notices;
import app.akin.ui.shell.page.Navigator;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Which libraries a graphics card computes with: none, or those in a folder that was tried. */
public final class GraphicsCardController {

    private final GraphicsCard card;
    private final Background background;
    private final Messages messages;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);

    @FXML
    private Label place;

    @FXML
    private Button choose;

    @FXML
    private Button forget;

    @FXML
    private Label outcome;

    public GraphicsCardController(GraphicsCard card, Background background, Messages messages, Navigator navigator) {
        this.card = card;
        this.background = background;
        this.messages = messages;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        Notices.bind(outcome, notice);
        show();
    }

    @FXML
    private void choose() {
        navigator.pickFolder(messages.get("card.dialog")).ifPresent(this::tryOut);
    }

    private void tryOut(Path folder) {
        notice.set(new Notice(messages.get("card.trying"), Notice.Kind.BUSY));
        choose.setDisable(true);
        background.run(
                () -> card.use(folder),
                cards -> ended(new Notice(messages.get("card.found", cards), Notice.Kind.GOOD)),
                problem -> ended(new Notice(messages.get("card.refused", problem.getMessage()), Notice.Kind.BAD)));
    }

    private void ended(Notice how) {
        notice.set(how);
        choose.setDisable(false);
        show();
    }

    @FXML
    private void forget() {
        card.forget();
        notice.set(new Notice(messages.get("card.forgotten"), Notice.Kind.GOOD));
        show();
        choose.requestFocus();
    }

    private void show() {
        place.setText(card.libraries().map(Path::toString).orElse(messages.get("card.text")));
        boolean chosen = card.libraries().isPresent();
        Fx.present(forget, chosen);
    }
}
