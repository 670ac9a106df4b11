package app.akin.ui.shell;

import app.akin.model.Folder;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.Question;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.bar.ShellActions;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.ShownQuestion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

/** The one door of the window: does what pages, bars, keys and the sidebar ask of it. */
final class ShellDoor implements ShellActions {

    private final Stage stage;
    private final ShellParts parts;
    private final AskedNow asked;
    private final Consumer<Throwable> onProblem;
    private final PageHost pages;
    private final Messages messages;
    private final ShellFolders folders;
    private final List<Regions.Stop> regions;

    ShellDoor(Stage stage, ShellParts parts, AskedNow asked, Consumer<Throwable> onProblem) {
        this.stage = stage;
        this.parts = parts;
        this.asked = asked;
        this.onProblem = onProblem;
        this.pages = parts.pages();
        this.messages = parts.services().messages();
        this.folders = new ShellFolders(parts.services(), parts.banners());
        this.regions = Regions.of(parts);
    }

    // ---- pages and history

    @Override
    public void show(PageId page) {
        if (page == PageId.FAILURES) {
            pages.closePopover();
        }
        pages.ask(page);
    }

    @Override
    public void back() {
        if (!pages.leave()) {
            parts.search().back();
        }
    }

    @Override
    public void forward() {
        pages.leave();
        parts.search().forward();
    }

    @Override
    public void home() {
        pages.leave();
        parts.search().ask(Question.NONE);
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

    // ---- questions

    @Override
    public void ask(String words) {
        pages.leave();
        parts.search().ask(words);
    }

    @Override
    public void toAnswer() {
        if (!parts.search().question().isBlank()) {
            pages.leave();
        }
    }

    @Override
    public void askLike(List<Path> pictures) {
        parts.brought().askLike(pictures);
    }

    @Override
    public void find(List<Path> paths) {
        parts.brought().find(paths);
    }

    @Override
    public void askEverywhere() {
        parts.search().askChanged(Question::everywhere);
    }

    @Override
    public void showNearest() {
        parts.search().content().showWeaker(true);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<ShownQuestion>> asked() {
        return asked.property();
    }

    @Override
    public boolean paste(boolean intoField) {
        List<Path> files = parts.clips().files();
        if (!files.isEmpty()) {
            askLike(files);
        } else if (parts.clips().hasPicture()) {
            pages.leave();
            parts.clips()
                    .picture(
                            messages.get("search.pasted"),
                            example -> parts.search().askLike(List.of(example)),
                            onProblem);
        } else if (!intoField) {
            parts.clips().text().ifPresent(parts.screen()::beginQuestion);
        } else {
            return false;
        }
        return true;
    }

    // ---- the library

    @Override
    public void chooseFolder() {
        parts.brought().chooseFolder();
    }

    @Override
    public void chooseFiles() {
        parts.brought().chooseFiles();
    }

    @Override
    public void choosePictures() {
        parts.brought().choosePictures();
    }

    @Override
    public Optional<Path> pickFolder(String title) {
        return parts.dialogs().folder(title);
    }

    @Override
    public void add(List<Path> paths) {
        parts.brought().add(paths);
    }

    @Override
    public void lookAgain() {
        parts.services().indexing().lookAgain();
    }

    @Override
    public void forget(Folder folder) {
        // After a while a folder that comes back is read anew, which may take hours: that is asked before.
        raise(Banner.warning("forget", messages.get("forget.title", folder.name()), messages.get("forget.text"))
                .offering(messages.get("forget.yes"), () -> {
                    lower("forget");
                    leaveOut(folder);
                }));
    }

    @Override
    public void leaveOut(Folder folder) {
        folders.leaveOut(folder);
    }

    @Override
    public void scopeChosen() {
        parts.body().closeOverlay();
        pages.leave();
    }

    // ---- files and other programs

    @Override
    public void open(URI file) {
        parts.hits().open(file, name(file), Optional.empty());
    }

    @Override
    public void showInFolder(URI file) {
        parts.hits().showInFolder(file, name(file), Optional.empty());
    }

    private static String name(URI file) {
        Path path = Path.of(file);
        return Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }

    @Override
    public void copy(String text) {
        parts.clips().put(text);
    }

    // ---- what is seen

    @Override
    public void raise(Banner banner) {
        parts.banners().raise(banner);
    }

    @Override
    public void lower(String key) {
        parts.banners().lower(key);
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void toggleSidebar() {
        parts.body().toggleSidebar();
    }

    @Override
    public void toggleDetails() {
        boolean open = !parts.body().detailsWanted().get();
        parts.states().detailsByHand(open);
        parts.body().detailsWanted().set(open);
    }

    @Override
    public void quickLook() {
        parts.screen().quickLook().toggle();
    }

    @Override
    public void toField() {
        parts.screen().toField();
    }

    @Override
    public void nextRegion(boolean forwards) {
        Node owner = parts.screen().wall().getScene().getFocusOwner();
        Regions.next(regions, owner, forwards);
    }

    @Override
    public boolean escape() {
        if (parts.dropTarget().refuse()
                || pages.closePopover()
                || closeQuickLook()
                || parts.body().closeOverlay()
                || pages.leave()
                || parts.screen().stopAnswer()) {
            return true;
        }
        if (parts.screen().isFieldFocused() && parts.screen().takeAwayOne()) {
            return true;
        }
        if (!parts.wall().selection().isEmpty()) {
            parts.wall().clearSelection();
        } else {
            parts.screen().toField();
        }
        return true;
    }

    private boolean closeQuickLook() {
        boolean open = parts.screen().quickLook().isVisible();
        parts.screen().quickLook().escape();
        return open;
    }
}
