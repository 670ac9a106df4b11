package app.akin.ui.shell;

import app.akin.library.LibraryState;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.RecentQuestions;
import app.akin.ui.search.asking.SavedSearchesModel;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.kept.KeptListener;
import app.akin.ui.search.kept.KeptModel;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.bar.KeptRows;
import app.akin.ui.shell.page.UiServices;

/** What people keep: made and wired for one window, its news as banners. */
final class ShellKept implements KeptListener {

    private static final String KEY = "kept";

    private final KeptModel collections;
    private final SavedSearchesModel searches;
    private final RecentQuestions recent;
    private final KeptRows rows;
    private final WallModel wall;
    private final Banners banners;
    private final Messages messages;

    ShellKept(UiServices services, SearchModel search, WallModel wall, Banners banners) {
        this.wall = wall;
        this.banners = banners;
        messages = services.messages();
        collections = new KeptModel(services.keeping(), services.background());
        searches = new SavedSearchesModel(
                services.keeping(), services.keptQuestions(), services.search(), search, services.background());
        recent = new RecentQuestions(services.keeping(), search, services.background());
        rows = new KeptRows(collections, searches, search, wall, messages);
        collections.changes().tell(this);
        searches.changes().tell(this);
        collections.onWallChange(search::keptChanged);
        collections.favourites().addListener((p, old, now) -> wall.favourites(now));
        search.scope().addListener((p, old, now) -> collections.lookAt(now.collection()));
    }

    KeptModel collections() {
        return collections;
    }

    RecentQuestions recent() {
        return recent;
    }

    KeptRows rows() {
        return rows;
    }

    void library(LibraryState state) {
        collections.library(state);
        searches.library(state);
    }

    void saveSearch() {
        searches.save();
    }

    /** Of what is selected. */
    void toggleFavourites() {
        if (!wall.selection().isEmpty()) {
            collections.toggleFavourite(wall.selection());
        }
    }

    String name(long collection) {
        return collections
                .collection(collection)
                .map(one -> one.favourites() ? messages.get("sidebar.favourites") : one.name())
                .orElse("");
    }

    @Override
    public void saved(String name) {
        banners.raise(Banner.news(KEY, messages.get("kept.saved", name), messages.get("kept.saved.text")));
    }

    @Override
    public void removed(String name, Runnable undo) {
        banners.raise(Banner.news(Banner.REMOVED, messages.get("kept.removed", name), messages.get("kept.removed.text"))
                .offering(messages.get("leaveOut.undo"), () -> {
                    banners.lower(Banner.REMOVED);
                    undo.run();
                }));
    }

    @Override
    public void nameTaken(String name) {
        banners.raise(Banner.warning(KEY, messages.get("kept.taken", name), messages.get("kept.taken.text")));
    }

    @Override
    public void partly(String name) {
        banners.raise(Banner.warning(KEY, messages.get("kept.partly", name), messages.get("kept.partly.text")));
    }

    @Override
    public void failed(Throwable problem) {
        banners.raise(Banner.warning(KEY, messages.get("kept.failed"), messages.get("problem.library.text")));
    }
}
