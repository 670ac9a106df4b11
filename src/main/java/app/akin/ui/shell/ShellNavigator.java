package app.akin.ui.shell;

import app.akin.model.Folder;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.Question;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.drop.Clips;
import app.akin.ui.shell.drop.Dropped;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.ShownQuestion;
import app.akin.ui.shell.page.UiServices;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Does what pages ask of the window. */
final class ShellNavigator implements Navigator {

    private final UiServices services;
    private final Messages messages;
    private final SearchModel search;
    private final HitDesk desk;
    private final Dialogs dialogs;
    private final Clips clips;
    private final Banners banners;
    private final BooleanSupplier addingPossible;
    private final PageHost pages;
    private final ReadOnlyObjectWrapper<Optional<ShownQuestion>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());

    ShellNavigator(
            Map<PageId, PageFactory> factories,
            UiServices services,
            SearchModel search,
            HitDesk desk,
            Dialogs dialogs,
            Clips clips,
            Banners banners,
            BooleanSupplier addingPossible) {
        this.services = services;
        this.messages = services.messages();
        this.search = search;
        this.desk = desk;
        this.dialogs = dialogs;
        this.clips = clips;
        this.banners = banners;
        this.addingPossible = addingPossible;
        pages = new PageHost(factories, services, this);
    }

    PageHost pages() {
        return pages;
    }

    /** Lets pages know what is asked now. */
    void asked(Optional<ShownQuestion> now) {
        asked.set(now);
    }

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
            search.back();
        }
    }

    @Override
    public void showWall() {
        pages.leave();
    }

    @Override
    public void ask(String words) {
        pages.leave();
        search.ask(words);
    }

    @Override
    public void askLike(List<Path> pictures) {
        pages.leave();
        services.background()
                .run(
                        () -> Dropped.of(pictures).question(),
                        chosen -> {
                            if (!chosen.isEmpty()) {
                                search.askLike(chosen.stream()
                                        .map(path -> (Example) new Example.PictureFile(path))
                                        .toList());
                            }
                        },
                        problem -> banners.raise(Banner.warning("search", messages.get("problem.example"), "")));
    }

    @Override
    public void find(List<Path> paths) {
        services.background()
                .run(
                        () -> new Sought(Dropped.of(paths), services.library().folders()),
                        sought -> {
                            List<Path> folders = sought.dropped().folders();
                            if (folders.isEmpty()) {
                                askLike(paths);
                            } else {
                                add(folders);
                                sought.known().ifPresent(id -> search.askIn(Scope.EVERYTHING.within(id)));
                            }
                        },
                        problem -> banners.raise(Banner.warning("search", messages.get("problem.example"), "")));
    }

    /** What somebody has chosen in a file manager, and the folders that the library knows. */
    private record Sought(Dropped dropped, List<Folder> library) {

        Optional<Long> known() {
            return library.stream()
                    .filter(folder -> dropped.folders().contains(Path.of(folder.uri())))
                    .map(Folder::id)
                    .findFirst();
        }
    }

    @Override
    public void askLikeHits(List<Hit> hits) {
        desk.findLike(hits);
    }

    @Override
    public void askEverywhere() {
        search.askChanged(Question::everywhere);
    }

    @Override
    public void showNearest() {
        search.showWeaker(true);
    }

    @Override
    public ReadOnlyObjectProperty<Optional<ShownQuestion>> asked() {
        return asked.getReadOnlyProperty();
    }

    @Override
    public void chooseFolder() {
        if (addingPossible.getAsBoolean()) {
            dialogs.folder(messages.get("choose.folder")).ifPresent(folder -> add(List.of(folder)));
        }
    }

    @Override
    public void chooseFiles() {
        if (addingPossible.getAsBoolean()) {
            List<Path> files = dialogs.files();
            if (!files.isEmpty()) {
                add(files);
            }
        }
    }

    @Override
    public void choosePictures() {
        List<Path> pictures = dialogs.pictures();
        if (!pictures.isEmpty()) {
            askLike(pictures);
        }
    }

    @Override
    public Optional<Path> pickFolder(String title) {
        return dialogs.folder(title);
    }

    @Override
    public void add(List<Path> paths) {
        services.indexing().add(paths);
        pages.leave();
    }

    @Override
    public void open(URI file) {
        desk.open(file, name(file), Optional.empty());
    }

    @Override
    public void showInFolder(URI file) {
        desk.showInFolder(file, name(file), Optional.empty());
    }

    private static String name(URI file) {
        String path = String.valueOf(file.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void browse(URI address) {
        desk.browse(address);
    }

    @Override
    public void copy(String text) {
        clips.put(text);
    }

    @Override
    public void raise(Banner banner) {
        banners.raise(banner);
    }

    @Override
    public void lower(String key) {
        banners.lower(key);
    }
}
