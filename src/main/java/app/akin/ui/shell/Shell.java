package app.akin.ui.shell;

import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.SearchScreen;
import app.akin.ui.search.SearchSurroundings;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.banner.ModelWatch;
import app.akin.ui.shell.banner.Spoken;
import app.akin.ui.shell.bar.SidebarModel;
import app.akin.ui.shell.drop.Clips;
import app.akin.ui.shell.drop.DropOverlayController;
import app.akin.ui.shell.drop.DropTarget;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** All parts of the window in one language, made and wired. Only for the JavaFX thread. */
final class Shell {

    private final UiServices services;
    private final Messages messages;
    private final WallModel wallModel = new WallModel();
    private final SearchModel search;
    private final SidebarModel sidebarModel;
    private final Banners banners = new Banners();
    private final Clips clips;
    private final Dialogs dialogs;
    private final ShellHits hits;
    private final ShellKept kept;
    private final SearchScreen screen;
    private final PageHost pages;
    private final ShellBody body;
    private final ShellBars bars;
    private final DropOverlayController dropOverlay;
    private final StackPane dropPlace = new StackPane();
    private final StackPane below;
    private final DropTarget dropTarget;
    private final ShellStates states;
    private final Spoken spoken;
    private final Label waiting = new Label();
    private final ShellFrame frame;
    private final ShellNews news;
    private final ShellParts parts;
    private final ShellDoor door;
    private final LibraryNews libraryNews;
    private final ShellLook look;

    Shell(Stage stage, UiServices services, Map<PageId, PageFactory> factories) {
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
        hits = new ShellHits(services, search, wallModel, new FileActions(), clips, banners, dialogs, this::explain);
        kept = new ShellKept(services, search, wallModel, banners);
        screen = new SearchScreen(search, wallModel, ShellAnswers.of(services, search), surroundings());
        pages = new PageHost(factories, services, this::door);
        BroughtFiles brought = new BroughtFiles(services, search, pages, dialogs, banners, this::addingPossible);
        bars = new ShellBars(services, search, screen.box(), sidebarModel, kept, banners, page -> door().show(page));
        spoken = new Spoken(messages);
        ModelWatch modelWatch = new ModelWatch(
                services.models(),
                services.background(),
                messages,
                banners,
                () -> door().show(PageId.MODELS),
                screen::modelTrouble);

        VBox searchMain = searchMain();
        body = new ShellBody(bars.sideNode(), new StackPane(searchMain, pages.main()), screen.bar(), screen.details());
        dropOverlay = new DropOverlayController(services.library(), services.background(), messages);
        dropPlace.visibleProperty().bind(dropOverlay.shownProperty());
        below = new StackPane(body, dropPlace);
        dropTarget = new DropTarget(dropOverlay, screen.box(), below, this::takesFiles, brought::add, brought::askLike);
        states = new ShellStates(services, banners, pages, sidebarModel, screen::prompt, waiting, search::clear);
        frame = new ShellFrame(bars, below, pages, dropOverlay.shownProperty(), spoken.line());
        parts = new ShellParts(
                services,
                search,
                wallModel,
                screen,
                sidebarModel,
                body,
                bars,
                states,
                pages,
                banners,
                clips,
                dialogs,
                hits,
                kept,
                dropTarget,
                brought);
        AskedNow asked = new AskedNow(sidebarModel::folderName, kept::name);
        news = new ShellNews(parts, asked, stage, frame.lateLine(), searchMain);
        libraryNews = new LibraryNews(parts, modelWatch, spoken);
        look = new ShellLook(services.theme(), screen, body, frame.lateLine());
        door = new ShellDoor(stage, parts, asked, news::problem);
        bars.serve(door);
    }

    private SearchSurroundings surroundings() {
        return new SearchSurroundings(
                services.library(),
                services.whereabouts(),
                services.background(),
                services.decoding(),
                messages,
                services.settings(),
                hits,
                sidebarModel::folderName,
                kept::name,
                kept.collections(),
                kept.recent(),
                kept::saveSearch,
                path -> door().add(List.of(path)),
                () -> door().choosePictures(),
                () -> door().toggleDetails(),
                clips::put,
                () -> door().show(PageId.ANSWERS));
    }

    private VBox searchMain() {
        waiting.getStyleClass().addAll("muted", "waiting");
        waiting.setVisible(false);
        StackPane wallPlace = new StackPane(screen.wall(), screen.emptyShelf(), waiting, pages.wall());
        VBox.setVgrow(wallPlace, Priority.ALWAYS);
        VBox main = new VBox(screen.bar(), screen.answer(), wallPlace);
        main.getStyleClass().add("search-main");
        main.setMinWidth(0);
        return main;
    }

    /** What pages, bars, keys and other programs may ask of this window. */
    ShellDoor door() {
        return door;
    }

    Parent root() {
        return frame.root();
    }

    ShellBody body() {
        return body;
    }

    WallModel wallModel() {
        return wallModel;
    }

    /** The page that somebody has opened. */
    Optional<PageId> page() {
        return pages.asked().get();
    }

    /** Goes on where another window was. */
    void resume(Shell before, Optional<PageId> page) {
        search.goOn(before.search);
        page.ifPresent(door::show);
    }

    /** Begins to listen to the library, the models and the adding. */
    void start(Scene scene) {
        new ShellKeys(scene, door, parts).install();
        dropTarget.install(scene);
        news.follow();
        pages.shown().addListener((p, old, now) -> bars.status().pageShown(now));
        pages.asked().addListener((p, old, now) -> bars.side().pageAsked(now.isPresent()));
        search.shown().addListener((p, old, now) -> spoken.shown(now));
        banners.shown().addListener((p, old, now) -> spoken.banner(now));
        look.wear(services.settings().settings().look());
        libraryNews.follow();
        Fx.afterFrame(scene, this::afterFrame);
        screen.toField();
    }

    /** What nobody sees in the first frame would only hold it up. */
    private void afterFrame() {
        dropPlace.getChildren().add(FxmlView.load(dropOverlay, messages));
        below.getChildren().add(screen.quickLook());
        libraryNews.lookAtModels();
    }

    /** Stops listening; nothing of it is shown any more. */
    void close() {
        libraryNews.close();
        pages.close();
    }

    ShellLook look() {
        return look;
    }

    private boolean addingPossible() {
        return states.isOpen();
    }

    private boolean takesFiles() {
        return states.takesFiles();
    }

    private void explain() {
        body.detailsWanted().set(true);
        screen.explain();
    }
}
