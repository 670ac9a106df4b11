package app.akin.ui.shell;

import app.akin.model.Folder;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.drop.Dropped;
import app.akin.ui.shell.page.UiServices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Files and folders that somebody chooses, drops, pastes or hands over: added to the library, or asked with. */
final class BroughtFiles {

    private final UiServices services;
    private final SearchModel search;
    private final PageHost pages;
    private final Dialogs dialogs;
    private final Banners banners;
    private final BooleanSupplier addingPossible;

    BroughtFiles(
            UiServices services,
            SearchModel search,
            PageHost pages,
            Dialogs dialogs,
            Banners banners,
            BooleanSupplier addingPossible) {
        this.services = services;
        this.search = search;
        this.pages = pages;
        this.dialogs = dialogs;
        this.banners = banners;
        this.addingPossible = addingPossible;
    }

    void chooseFolder() {
        if (addingPossible.getAsBoolean()) {
            dialogs.folder(services.messages().get("choose.folder")).ifPresent(folder -> add(List.of(folder)));
        }
    }

    void chooseFiles() {
        if (addingPossible.getAsBoolean()) {
            List<Path> files = dialogs.files();
            if (!files.isEmpty()) {
                add(files);
            }
        }
    }

    void choosePictures() {
        List<Path> pictures = dialogs.pictures();
        if (!pictures.isEmpty()) {
            askLike(pictures);
        }
    }

    void add(List<Path> paths) {
        services.indexing().add(paths);
        pages.leave();
    }

    /** Asks for things like those of {@code paths} that are pictures. */
    void askLike(List<Path> paths) {
        pages.leave();
        services.background()
                .run(
                        () -> Dropped.of(paths).question(),
                        chosen -> {
                            if (!chosen.isEmpty()) {
                                search.askLike(chosen.stream()
                                        .map(path -> (Example) new Example.PictureFile(path))
                                        .toList());
                            }
                        },
                        this::unreadable);
    }

    /** Folders are added and searched in, pictures are asked with. */
    void find(List<Path> paths) {
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
                        this::unreadable);
    }

    private void unreadable(Throwable problem) {
        banners.raise(Banner.warning("search", services.messages().get("problem.example"), ""));
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
}
