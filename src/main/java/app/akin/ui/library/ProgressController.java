package app.akin.ui.library;

import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.model.ReadFailure;
import app.akin.ui.kit.Dates;
import app.akin.ui.kit.Flash;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Reasons;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.library.ProgressViewModel.Failure;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What the status bar tells about adding, in full: how far, what now, what failed, and the way to stop it. */
final class ProgressController implements Page {

    private final UiServices services;
    private final Navigator navigator;
    private final Messages messages;
    private final Parent root;
    private List<Failure> shown = List.of();
    private List<ReadFailure> known = List.of();
    private final WhileShown heard = new WhileShown();

    @FXML
    private Label title;

    @FXML
    private Button pause;

    @FXML
    private Button resume;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label counts;

    @FXML
    private Label left;

    @FXML
    private Label now;

    @FXML
    private Node failedBox;

    @FXML
    private Label failed;

    @FXML
    private Hyperlink copyList;

    @FXML
    private VBox failuresList;

    @FXML
    private Button showAll;

    ProgressController(UiServices services, Navigator navigator) {
        this.services = services;
        this.navigator = navigator;
        messages = services.messages();
        root = FxmlView.load(this, messages);
    }

    @FXML
    private void initialize() {
        pause.setGraphic(Icons.of("fltrmz-pause-16"));
        resume.setGraphic(Icons.of("fltrmz-play-20", 16));
        refresh();
    }

    private void refresh() {
        show(ProgressViewModel.of(services.indexing().progress(), files(), known, messages));
    }

    private Optional<Long> files() {
        return services.library().state() instanceof LibraryState.Open open
                ? Optional.of(open.counts().files())
                : Optional.empty();
    }

    /** What could not be read, of this run and of those before it. */
    private void load() {
        services.background()
                .run(
                        services.library()::failures,
                        failures -> {
                            known = failures;
                            refresh();
                        },
                        problem -> refresh());
    }

    private void show(ProgressViewModel says) {
        title.setText(says.title());
        Fx.present(pause, says.running());
        Fx.present(resume, says.paused());
        Fx.present(stop, says.running() || says.paused());
        Fx.present(bar, says.bar().isPresent());
        bar.setProgress(says.bar().orElse(0));
        counts.setText(says.counts());
        Fx.present(counts.getParent(), !says.counts().isEmpty());
        left.setText(says.left());
        now.setText(says.now());
        Fx.present(now, !says.now().isEmpty());
        Fx.present(failedBox, says.failed() > 0);
        failed.setText(messages.get("failures.title", says.failed()));
        showAll.setText(messages.get("progress.showAll", says.failed()));
        if (!says.failures().equals(shown)) {
            shown = says.failures();
            failuresList.getChildren().setAll(shown.stream().map(this::row).toList());
        }
    }

    private Node row(Failure failure) {
        return FxmlView.load(
                new FailureLineController(failure, messages, () -> navigator.showInFolder(failure.uri())), messages);
    }

    @FXML
    private void pause() {
        services.indexing().pause();
    }

    @FXML
    private void resume() {
        services.indexing().resume();
    }

    @FXML
    private void stop() {
        services.indexing().stop();
    }

    @FXML
    private void showAll() {
        navigator.show(PageId.FAILURES);
    }

    /** All of them, not only the few that are shown: they are asked for when somebody wants them. */
    @FXML
    private void copyList() {
        Library library = services.library();
        Reasons reasons = new Reasons(messages);
        Dates dates = new Dates(messages);
        services.background()
                .run(
                        () -> FailureRow.table(library.failures().stream()
                                .map((ReadFailure failure) -> FailureRow.of(failure, reasons, dates))
                                .toList()),
                        table -> {
                            navigator.copy(table);
                            Flash.say(copyList, messages.get("common.copied"));
                        },
                        thrown -> failed.setText(messages.get("failures.gone")));
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
        load();
        heard.hear(services.indexing().listen(Fx.latest(progress -> refresh())));
        heard.hear(services.library().listen(Fx.latest(state -> load())));
    }

    @Override
    public void onHidden() {
        heard.letGo();
    }
}
