package app.akin.ui.shell.bar;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.indexing.Indexing;
import app.akin.library.LibraryState;
import app.akin.library.models.Models;
import app.akin.settings.LiveSettings;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.page.PageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the bottom: what Akin is doing, what was not read, which model answers, how the library is. */
public final class StatusBarController {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Indexing indexing;
    private final StatusWords words;
    private final Consumer<PageId> show;
    private IndexProgress progress = IndexProgress.IDLE;
    private LibraryState state = new LibraryState.Opening();
    private final FailuresSeen seen;
    private long unread;
    private boolean waits;

    @FXML
    private HBox statusBar;

    @FXML
    private Button statusText;

    @FXML
    private FontIcon statusIcon;

    @FXML
    private Label statusWords;

    @FXML
    private ProgressBar statusBarFill;

    @FXML
    private Label statusRate;

    @FXML
    private Button statusPause;

    @FXML
    private Button statusResume;

    @FXML
    private Button statusCancel;

    @FXML
    private Button statusFailures;

    @FXML
    private Button statusModel;

    @FXML
    private Button statusLibrary;

    @FXML
    private Region statusDot;

    public StatusBarController(Indexing indexing, Messages messages, LiveSettings settings, Consumer<PageId> show) {
        this.indexing = indexing;
        seen = new FailuresSeen(settings);
        this.words = new StatusWords(messages);
        this.show = show;
    }

    @FXML
    private void initialize() {
        for (Node part : List.of(statusBarFill, statusRate, statusPause, statusResume, statusCancel, statusFailures)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        statusBar.widthProperty().addListener((p, old, now) -> fit());
        refresh();
    }

    public void progress(IndexProgress now) {
        progress = now;
        refresh();
    }

    /** A page is shown; with the list of what could not be read that is being looked at. */
    public void pageShown(Optional<PageId> page) {
        if (page.equals(Optional.of(PageId.FAILURES)) && state instanceof LibraryState.Open open) {
            seen.exactly(progress.notRead(open.counts().failures()));
            refresh();
        }
    }

    public void library(LibraryState now) {
        state = now;
        refresh();
    }

    /** Whether something waits for what another program holds in the database. */
    public void waits(boolean now) {
        waits = now;
        refresh();
    }

    public void models(List<Models.Model> models) {
        statusModel.setText(words.model(models));
        statusModel.setAccessibleText(statusModel.getText());
        statusModel.setVisible(!statusModel.getText().isEmpty());
        unread = words.unread(models);
        refresh();
    }

    private void refresh() {
        boolean busy = words.busy(progress);
        boolean paused = progress.phase() == Phase.PAUSED;
        statusWords.setText(waits ? words.waiting() : words.doing(progress, state, unread));
        statusRate.setText(words.rate(progress));
        statusBarFill.setProgress(words.fraction(progress));
        statusPause.setVisible(busy && !paused);
        statusResume.setVisible(paused);
        statusCancel.setVisible(busy && !paused);
        statusIcon.setVisible(!statusWords.getText().isEmpty());
        statusIcon.setIconLiteral(icon(paused));
        statusText.setAccessibleText(statusWords.getText() + " " + statusRate.getText());
        statusText.setDisable(statusWords.getText().isEmpty());
        showFailures(busy);
        statusLibrary.setText(waits ? words.held() : words.library(state));
        statusDot.pseudoClassStateChanged(
                WARNING,
                waits
                        || state instanceof LibraryState.Opening
                        || state instanceof LibraryState.Restarting
                        || state instanceof LibraryState.Moving);
        statusDot.pseudoClassStateChanged(
                DANGER,
                state instanceof LibraryState.DatabaseMissing
                        || state instanceof LibraryState.Failed
                        || state instanceof LibraryState.Older);
        fit();
    }

    /**
     * Where there is no room for all, how long it will take is said only above the bar, then how far it is only in words, and at
     * last the model is its icon.
     */
    private void fit() {
        statusRate.setVisible(!statusRate.getText().isEmpty());
        statusBarFill.setVisible(words.busy(progress));
        statusModel.setContentDisplay(ContentDisplay.LEFT);
        for (Node part : List.of(statusRate, statusBarFill)) {
            if (isTooFull()) {
                part.setVisible(false);
            }
        }
        if (isTooFull()) {
            statusModel.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private boolean isTooFull() {
        return statusBar.getWidth() > 0 && statusBar.prefWidth(-1) > statusBar.getWidth();
    }

    private String icon(boolean paused) {
        if (paused) {
            return "fltrmz-pause-16";
        }
        boolean waiting = waits || words.busy(progress) || unread > 0 || !(state instanceof LibraryState.Open);
        return waiting ? "fltral-arrow-sync-20" : "fltral-checkmark-circle-16";
    }

    /** Gone once they were looked at, until there are more. */
    private void showFailures(boolean busy) {
        long count = progress.notRead(
                state instanceof LibraryState.Open open ? open.counts().failures() : 0);
        if (state instanceof LibraryState.Open && !busy) {
            seen.atMost(count);
        }
        statusFailures.setText(words.failures(count));
        statusFailures.setVisible(count > seen.count());
    }

    @FXML
    private void showProgress() {
        show.accept(PageId.PROGRESS);
    }

    @FXML
    private void pause() {
        indexing.pause();
    }

    @FXML
    private void resume() {
        indexing.resume();
    }

    @FXML
    private void stop() {
        indexing.stop();
    }

    @FXML
    private void showFailures() {
        show.accept(PageId.FAILURES);
    }

    @FXML
    private void showModels() {
        show.accept(PageId.MODELS);
    }

    @FXML
    private void showLibrary() {
        show.accept(PageId.SERVER);
    }
}
