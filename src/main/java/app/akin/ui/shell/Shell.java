package app.akin.ui.shell;

import app.akin.indexing.IndexProgress;
import app.akin.library.LibraryState;
import app.akin.model.Folder;
import app.akin.model.Scope;
import app.akin.search.SearchException;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.SearchModel;
import app.akin.ui.search.SearchScreen;
import app.akin.ui.search.Shown;
import app.akin.ui.search.WallModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** All parts of the window, made, placed and wired. Only for the JavaFX thread. */
final class Shell implements ShellActions, SidebarController.FolderActions {

    private final Stage stage;
    private final UiServices services;
    private final Messages messages;
    private final WallModel wallModel = new WallModel();
    private final SearchModel search;
    private final SidebarModel sidebarModel;
    private final Banners banners = new Banners();
    private final Clips clips;
    private final Dialogs dialogs;
    private final HitDesk desk;
    private final SearchScreen screen;
    private final ShellNavigator navigator;
    private final PageHost pages;
    private final ShellBody body;
    private final TopBarController topBar;
    private final StatusBarController statusBar;
    private final DropOverlayController dropOverlay;
    private final DropTarget dropTarget;
    private final ShellStates states;
    private final LateLine lateLine = new LateLine();
    private final Label waiting = new Label();
    private final VBox searchMain;
    private final Region sidebar;
    private final Region statusBarNode;
    private final Region topBarNode;
    private final StackPane root = new StackPane();

    Shell(Stage stage, UiServices services, Map<PageId, PageFactory> factories) {
        this.stage = stage;
        this.services = services;
        this.messages = services.messages();
        search = new SearchModel(
                services.search(),
                services.library(),
                services.asking(),
                services.background(),
                wallModel,
                messages.locale());
        sidebarModel = new SidebarModel(services.library(), services.background());
        clips = new Clips(services.background());
        dialogs = new Dialogs(stage, messages);
        desk = new HitDesk(
                services, search, wallModel, new FileActions(), clips, banners, dialogs::confirm, this::explain);
        screen = new SearchScreen(
                search,
                wallModel,
                new SearchScreen.Surroundings(
                        services.library(),
                        services.background(),
                        services.decoding(),
                        messages,
                        desk,
                        sidebarModel::folderName,
                        this::choosePictures,
                        this::toggleDetails));
        navigator =
                new ShellNavigator(factories, services, search, desk, dialogs, clips, banners, this::addingPossible);
        pages = navigator.pages();
        topBar = new TopBarController(search, this, screen.box());
        topBarNode = FxmlView.load(topBar, messages);
        statusBar = new StatusBarController(services.indexing(), messages, this::show);
        statusBarNode = FxmlView.load(statusBar, messages);
        sidebar = FxmlView.load(new SidebarController(sidebarModel, search, messages, this), messages);
        dropOverlay = new DropOverlayController(services.background(), messages);
        searchMain = searchMain();
        body = new ShellBody(sidebar, new StackPane(searchMain, pages.main()), screen.details());
        Node overlay = FxmlView.load(dropOverlay, messages);
        StackPane below = new StackPane(body, overlay, screen.quickLook());
        dropTarget = new DropTarget(
                dropOverlay, screen.box(), below, this::addingPossible, navigator::add, navigator::askLike);
        states = new ShellStates(services, banners, pages, sidebarModel, screen::prompt, waiting);
        place(below);
    }

    private VBox searchMain() {
        waiting.getStyleClass().add("muted");
        waiting.setVisible(false);
        StackPane wallPlace = new StackPane(screen.wall(), waiting, pages.wall());
        VBox.setVgrow(wallPlace, Priority.ALWAYS);
        VBox main = new VBox(screen.bar(), wallPlace);
        main.getStyleClass().add("search-main");
        return main;
    }

    private void place(StackPane below) {
        BorderPane frame = new BorderPane(below);
        StackPane lineOver = new StackPane(lateLine);
        lineOver.setMaxHeight(0);
        VBox top = new VBox(topBarNode, lineOver, FxmlView.load(new BannerController(banners), messages));
        frame.setTop(top);
        // The status bar lies under the drop halves: they fill everything below the top bar.
        frame.setBottom(statusBarNode);
        statusBarNode.visibleProperty().bind(dropOverlay.shownProperty().not());
        statusBarNode.managedProperty().bind(statusBarNode.visibleProperty());
        root.setId("shell");
        root.getStyleClass().add("shell");
        root.getStylesheets()
                .add(java.util.Objects.requireNonNull(Shell.class.getResource("shell.css"))
                        .toExternalForm());
        StackPane.setAlignment(pages.popover(), javafx.geometry.Pos.BOTTOM_LEFT);
        root.getChildren().addAll(frame, pages.popover());
    }

    Navigator navigator() {
        return navigator;
    }

    Parent root() {
        return root;
    }

    ShellBody body() {
        return body;
    }

    WallModel wallModel() {
        return wallModel;
    }

    /** Begins to listen to the library, the models and the adding. */
    void start(Scene scene) {
        new ShellKeys(scene, this, desk, search, wallModel, screen).install();
        dropTarget.install(scene);
        scene.addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, this::pressedElsewhere);
        follow();
        services.settings().listen(values -> Fx.run(() -> dress(values)));
        dress(services.settings().values());
        services.library().listen(Fx.latest(this::library));
        services.indexing().listen(Fx.latest(this::progress));
        services.models().listen(Fx.latest(statusBar::models));
        progress(services.indexing().progress());
        services.background().run(services.models()::all, statusBar::models, problem -> statusBar.models(List.of()));
        library(services.library().state());
        search.onProblem(this::problem);
        screen.toField();
    }

    private void follow() {
        search.shown().addListener((p, old, now) -> shown(now));
        search.late().addListener((p, old, now) -> lateLine.run(now));
        search.backPossible().addListener((p, old, now) -> historyChanged());
        search.scope().addListener((p, old, now) -> pages.leave());
        pages.asked().addListener((p, old, now) -> historyChanged());
        pages.shown().addListener((p, old, now) -> pageChanged(now));
        body.detailsWanted().addListener((p, old, now) -> detailsChanged(now));
        wallModel.selectedProperty().addListener((p, old, now) -> openDetailsFor(now.isEmpty()));
        detailsChanged(body.detailsWanted().get());
        historyChanged();
        pageChanged(pages.shown().get());
    }

    private void dress(UiSettings.Values values) {
        services.theme()
                .force(
                        switch (values.scheme()) {
                            case SYSTEM -> Optional.empty();
                            case LIGHT -> Optional.of(javafx.application.ColorScheme.LIGHT);
                            case DARK -> Optional.of(javafx.application.ColorScheme.DARK);
                        });
        services.theme().scaleText(values.textPercent());
        services.theme().contrast(values.contrast());
        services.theme().stillness(values.still());
        boolean still = services.theme().isStill();
        screen.still(still);
        body.still(still);
        lateLine.still(still);
    }

    private void library(LibraryState state) {
        sidebarModel.library(state);
        search.library(state);
        statusBar.library(state);
        states.library(state);
        topBar.addingPossible(addingPossible());
    }

    private void progress(IndexProgress progress) {
        statusBar.progress(progress);
        states.progress(progress);
        screen.homeNote(progress.phase() == IndexProgress.Phase.IDLE ? "" : messages.get("home.note"));
    }

    private boolean addingPossible() {
        return states.isOpen();
    }

    private void shown(Shown now) {
        navigator.asked(
                switch (now) {
                    case Shown.Found found ->
                        Optional.of(new Asked(
                                found.question().label(),
                                place(found.question().scope()),
                                !found.question().scope().equals(Scope.EVERYTHING),
                                found.result()));
                    case Shown.Home home -> Optional.empty();
                    case Shown.Waiting waitingForIt -> Optional.empty();
                });
        boolean nothing =
                now instanceof Shown.Found found && found.result().hits().isEmpty();
        pages.callOnWall(nothing ? Optional.of(PageId.NOTHING_FOUND) : Optional.empty());
        if (!now.question().isBlank()) {
            pages.leave();
        }
        banners.lower("search");
        retitle();
    }

    private Optional<String> place(Scope scope) {
        return scope.folder().isPresent()
                ? Optional.of(sidebarModel.folderName(scope.folder().getAsLong()))
                : Optional.empty();
    }

    private void retitle() {
        String what = pages.asked()
                .get()
                .map(pages::title)
                .or(() -> navigator.asked().get().map(Asked::words))
                .orElse("");
        stage.setTitle(what.isEmpty() ? messages.get("window.title") : messages.get("window.title.of", what));
    }

    private void problem(Throwable problem) {
        String headline = problem instanceof SearchException known
                ? switch (known.problem()) {
                    case EXAMPLE_UNREADABLE -> messages.get("problem.example");
                    case NOT_A_QUESTION -> messages.get("problem.question");
                    case STORE_AWAY -> messages.get("problem.store");
                    case MODEL_AWAY -> messages.get("problem.model");
                }
                : messages.get("problem.search");
        banners.raise(Banner.warning("search", headline, messages.get("problem.search.text")));
    }

    private void pageChanged(Optional<PageId> page) {
        boolean whole =
                page.map(PageId::place).filter(p -> p == PageId.Place.WHOLE).isPresent();
        body.bare().set(PageHost.isBare(page));
        searchMain.setVisible(page.isEmpty());
        topBar.bare(whole);
        topBar.settingsOpen(page.map(PageId::place)
                .filter(p -> p == PageId.Place.INSTEAD_OF_SIDEBAR)
                .isPresent());
        body.hideDetails(page.isPresent());
        retitle();
    }

    private void historyChanged() {
        topBar.backPossible(
                pages.asked().get().isPresent() || search.backPossible().get());
        retitle();
    }

    private void detailsChanged(boolean open) {
        topBar.detailsOpen(open);
        screen.detailsShown(open);
    }

    /** The first selection with the keyboard opens the details; a click only selects. */
    private void openDetailsFor(boolean nothing) {
        boolean byKey = root.getScene() != null && screen.wall().wasKeyUsed();
        if (!nothing && byKey && !body.detailsWanted().get() && !states.detailsClosedByHand()) {
            body.detailsWanted().set(true);
        }
    }

    private void explain() {
        body.detailsWanted().set(true);
        screen.explain();
    }

    private void pressedElsewhere(javafx.scene.input.MouseEvent event) {
        Node popover = pages.popover();
        boolean inside = popover.localToScene(popover.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY());
        boolean onBar = statusBarNode
                .localToScene(statusBarNode.getLayoutBounds())
                .contains(event.getSceneX(), event.getSceneY());
        if (popover.isVisible() && !inside && !onBar) {
            pages.closePopover();
        }
    }

    // ---- what bars and keys ask

    @Override
    public void show(PageId page) {
        navigator.show(page);
    }

    @Override
    public void back() {
        navigator.back();
    }

    @Override
    public void forward() {
        pages.leave();
        search.forward();
    }

    @Override
    public void chooseFolder() {
        navigator.chooseFolder();
    }

    @Override
    public void chooseFiles() {
        navigator.chooseFiles();
    }

    private void choosePictures() {
        navigator.choosePictures();
    }

    @Override
    public void toggleSidebar() {
        body.toggleSidebar();
    }

    @Override
    public void toggleDetails() {
        boolean open = !body.detailsWanted().get();
        states.detailsByHand(open);
        body.detailsWanted().set(open);
    }

    @Override
    public void toggleSettings() {
        boolean open = pages.asked()
                .get()
                .filter(page -> page.place() == PageId.Place.INSTEAD_OF_SIDEBAR)
                .isPresent();
        if (open) {
            pages.leave();
        } else {
            show(PageId.SETTINGS);
        }
    }

    @Override
    public boolean escape() {
        if (dropTarget.refuse() || pages.closePopover() || closeQuickLook() || body.closeOverlay() || pages.leave()) {
            return true;
        }
        if (!wallModel.selection().isEmpty()) {
            wallModel.clearSelection();
        } else if (!screen.isFieldFocused()) {
            screen.toField();
        } else {
            search.clear();
        }
        return true;
    }

    private boolean closeQuickLook() {
        boolean open = screen.quickLook().isVisible();
        screen.quickLook().close();
        return open;
    }

    @Override
    public boolean paste(boolean intoField) {
        List<Path> files = clips.files();
        if (!files.isEmpty()) {
            navigator.askLike(files);
        } else if (clips.hasPicture()) {
            pages.leave();
            clips.picture(messages.get("search.pasted"), example -> search.askLike(List.of(example)), this::problem);
        } else if (!intoField) {
            clips.text().ifPresent(screen::type);
        } else {
            return false;
        }
        return true;
    }

    @Override
    public void toField() {
        screen.toField();
    }

    @Override
    public void nextRegion(boolean forwards) {
        Regions.next(
                List.of(
                        topBarNode,
                        sidebar,
                        screen.bar(),
                        screen.wall(),
                        pages.main(),
                        screen.details(),
                        statusBarNode),
                root.getScene().getFocusOwner(),
                forwards);
    }

    @Override
    public void quickLook() {
        screen.quickLook().toggle();
    }

    @Override
    public void lookAgain() {
        services.indexing().lookAgain();
    }

    // ---- what the sidebar asks

    @Override
    public void show(Folder folder) {
        navigator.showInFolder(folder.uri());
    }

    @Override
    public void forget(Folder folder) {
        boolean sure = dialogs.confirm(
                messages.get("forget.title", folder.name()), messages.get("forget.text"), messages.get("forget.yes"));
        if (sure) {
            sidebarModel.forget(folder);
        }
    }

    @Override
    public void chosen() {
        body.closeOverlay();
        pages.leave();
    }
}
