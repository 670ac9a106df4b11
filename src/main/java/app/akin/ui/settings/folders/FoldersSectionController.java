package app.akin.ui.settings.folders;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.Indexing;
import app.akin.library.LeftOut;
import app.akin.model.Folder;
import app.akin.settings.DataFolder;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.settings.section.Section;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which folders Akin keeps in step with, what of them it does not look at, whether it reads, and where it keeps its own. */
public final class FoldersSectionController implements Section {

    private final UiServices services;
    private final Navigator navigator;
    private final DataFolder dataFolder;
    private final Messages messages;
    private final FoldersViewModel model;
    private final WhileShown heard = new WhileShown();

    @FXML
    private Label counts;

    @FXML
    private Hyperlink failures;

    @FXML
    private VBox folderList;

    @FXML
    private Label empty;

    @FXML
    private Label trouble;

    @FXML
    private Button add;

    @FXML
    private Button lookAgain;

    @FXML
    private VBox leftOut;

    @FXML
    private VBox leftOutList;

    @FXML
    private Label leftOutMore;

    @FXML
    private Button bringAllBack;

    @FXML
    private TextField passedBy;

    @FXML
    private Label pauseText;

    @FXML
    private Button pause;

    @FXML
    private Label dataPlace;

    public FoldersSectionController(UiServices services, Navigator navigator, DataFolder dataFolder) {
        this.services = services;
        this.navigator = navigator;
        this.dataFolder = dataFolder;
        messages = services.messages();
        model = new FoldersViewModel(
                services.library(),
                services.background(),
                messages,
                navigator::leaveOut,
                services.indexing()::lookAgain);
    }

    @FXML
    private void initialize() {
        passedBy.setText(String.join(", ", services.settings().settings().passedBy()));
        passedBy.setOnAction(e -> passBy());
        passedBy.focusedProperty().addListener((p, old, now) -> passBy());
        dataPlace.setText(dataFolder.root().toString());
        model.shownProperty().addListener((property, old, now) -> show(now));
        show(model.shownProperty().get());
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
    }

    private void show(FoldersViewModel.Shown now) {
        boolean open = now.counts().isPresent();
        now.counts().ifPresent(all -> {
            counts.setText(
                    messages.get("folders.counts", all.files(), all.pictures(), all.documents(), all.passages()));
            failures.setText(messages.get("folders.failures", all.failures()));
        });
        Fx.present(counts, open);
        Fx.present(failures, open && now.counts().get().failures() > 0);
        empty.setText(messages.get(open ? "folders.none" : "folders.closed"));
        Fx.present(empty, now.folders().isEmpty());
        add.setDisable(!open);
        lookAgain.setDisable(!open || now.folders().isEmpty());
        showLeftOut(now.leftOut());
        new RowKeyboard(folderList, "forget", add)
                .renew(now.folders().stream()
                        .map(folder ->
                                row(folder, now.asking().filter(folder::equals).isPresent()))
                        .toList());
    }

    private void showLeftOut(LeftOut files) {
        Fx.present(leftOut, files.count() > 0);
        Fx.present(bringAllBack, files.count() > 1);
        long more = files.count() - files.newest().size();
        leftOutMore.setText(messages.get("folders.leftOut.more", more));
        Fx.present(leftOutMore, more > 0);
        new RowKeyboard(leftOutList, "bringBack", add)
                .renew(files.newest().stream().map(this::leftOutRow).toList());
    }

    private Node leftOutRow(URI file) {
        Node row = FxmlView.load(new LeftOutRowController(file, model, messages), messages);
        row.setUserData(file);
        return row;
    }

    /** What is passed by from now on leaves the library with the next look, and the other way round. */
    private void passBy() {
        List<String> names = Stream.of(passedBy.getText().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (!names.equals(services.settings().settings().passedBy())) {
            services.settings().update(now -> now.withPassedBy(names));
            services.indexing().lookAgain();
        }
    }

    private Node row(Folder folder, boolean asking) {
        Node row = FxmlView.load(new FolderRowController(folder, asking, model, navigator, messages), messages);
        row.setUserData(folder.id());
        return row;
    }

    private void show(IndexProgress progress) {
        boolean paused = progress.phase() == IndexProgress.Phase.PAUSED;
        pauseText.setText(messages.get(paused ? "folders.pause.paused" : "folders.pause.running"));
        pause.setText(messages.get(paused ? "progress.resume" : "progress.pause"));
    }

    @FXML
    private void bringAllBack() {
        model.bringAllBack();
    }

    @FXML
    private void addFolder() {
        navigator.chooseFolder();
    }

    @FXML
    private void lookAgain() {
        services.indexing().lookAgain();
    }

    @FXML
    private void showFailures() {
        navigator.show(PageId.FAILURES);
    }

    @FXML
    private void pauseOrResume() {
        Indexing indexing = services.indexing();
        if (indexing.progress().phase() == IndexProgress.Phase.PAUSED) {
            indexing.resume();
        } else {
            indexing.pause();
        }
        show(indexing.progress());
    }

    @FXML
    private void showData() {
        navigator.open(dataFolder.root().toUri());
    }

    @Override
    public void onShown() {
        model.show(services.library().state());
        show(services.indexing().progress());
        heard.hear(services.library().listen(Fx.latest(model::show)));
        heard.hear(services.indexing().listen(Fx.latest(this::show)));
    }

    @Override
    public void onHidden() {
        heard.letGo();
        navigator.lower(Banner.NOT_OPENED);
    }
}
