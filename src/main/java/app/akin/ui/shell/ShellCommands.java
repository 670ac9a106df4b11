package app.akin.ui.shell;

import app.akin.indexing.Indexing;
import app.akin.model.Folder;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.SearchScreen;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.bar.ShellActions;
import app.akin.ui.shell.bar.SidebarController;
import app.akin.ui.shell.bar.SidebarModel;
import app.akin.ui.shell.drop.Clips;
import app.akin.ui.shell.drop.DropTarget;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.Stage;

/** Does what bars, keys and the sidebar ask of the window. */
final class ShellCommands implements ShellActions, SidebarController.FolderActions {

    private final Parts parts;
    private final ShellNavigator navigator;
    private final PageHost pages;
    private final Indexing indexing;
    private final Messages messages;
    private final Consumer<Throwable> onProblem;

    /**
     * What the commands act on.
     *
     * @param regions those that F6 goes through, in order
     */
    record Parts(
            Stage stage,
            SearchModel search,
            WallModel wall,
            SearchScreen screen,
            SidebarModel sidebar,
            ShellBody body,
            ShellStates states,
            DropTarget dropTarget,
            Clips clips,
            Banners banners,
            List<Regions.Stop> regions) {}

    ShellCommands(Parts parts, ShellNavigator navigator, UiServices services, Consumer<Throwable> onProblem) {
        this.parts = parts;
        this.navigator = navigator;
        this.pages = navigator.pages();
        this.indexing = services.indexing();
        this.messages = services.messages();
        this.onProblem = onProblem;
    }

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
        parts.search.forward();
    }

    @Override
    public void home() {
        pages.leave();
        parts.search.ask(Question.NONE);
    }

    @Override
    public void toggleFullScreen() {
        parts.stage.setFullScreen(!parts.stage.isFullScreen());
    }

    @Override
    public void chooseFolder() {
        navigator.chooseFolder();
    }

    @Override
    public void chooseFiles() {
        navigator.chooseFiles();
    }

    @Override
    public void toggleSidebar() {
        parts.body.toggleSidebar();
    }

    @Override
    public void toggleDetails() {
        boolean open = !parts.body.detailsWanted().get();
        parts.states.detailsByHand(open);
        parts.body.detailsWanted().set(open);
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
        if (parts.dropTarget.refuse()
                || pages.closePopover()
                || closeQuickLook()
                || parts.body.closeOverlay()
                || pages.leave()) {
            return true;
        }
        if (parts.screen.isFieldFocused() && parts.screen.takeAwayOne()) {
            return true;
        }
        if (!parts.wall.selection().isEmpty()) {
            parts.wall.clearSelection();
        } else {
            parts.screen.toField();
        }
        return true;
    }

    private boolean closeQuickLook() {
        boolean open = parts.screen.quickLook().isVisible();
        parts.screen.quickLook().escape();
        return open;
    }

    @Override
    public boolean paste(boolean intoField) {
        List<Path> files = parts.clips.files();
        if (!files.isEmpty()) {
            navigator.askLike(files);
        } else if (parts.clips.hasPicture()) {
            pages.leave();
            parts.clips.picture(
                    messages.get("search.pasted"), example -> parts.search.askLike(List.of(example)), onProblem);
        } else if (!intoField) {
            parts.clips.text().ifPresent(parts.screen::beginQuestion);
        } else {
            return false;
        }
        return true;
    }

    @Override
    public void toField() {
        parts.screen.toField();
    }

    @Override
    public void nextRegion(boolean forwards) {
        Node owner = parts.screen.wall().getScene().getFocusOwner();
        Regions.next(parts.regions, owner, forwards);
    }

    @Override
    public void quickLook() {
        parts.screen.quickLook().toggle();
    }

    @Override
    public void lookAgain() {
        indexing.lookAgain();
    }

    @Override
    public void show(Folder folder) {
        navigator.showInFolder(folder.uri());
    }

    @Override
    public void forget(Folder folder) {
        // Whoever takes a folder back has it read anew, which may take hours: this is asked before, in the window
        // itself.
        parts.banners.raise(
                Banner.warning("forget", messages.get("forget.title", folder.name()), messages.get("forget.text"))
                        .offering(messages.get("forget.yes"), () -> {
                            parts.banners.lower("forget");
                            parts.sidebar.forget(folder);
                        }));
    }

    @Override
    public void chosen() {
        parts.body.closeOverlay();
        pages.leave();
    }
}
