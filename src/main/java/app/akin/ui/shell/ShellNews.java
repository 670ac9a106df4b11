package app.akin.ui.shell;

import app.akin.model.Folder;
import app.akin.model.ModelUnusableException;
import app.akin.model.kept.FileCollection;
import app.akin.model.scope.Scope;
import app.akin.search.SearchException;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.GoneParts;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.page.PageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.stage.Stage;

/** What changes in the window's models, and what it means for title, bars, pages and banners. */
final class ShellNews {

    private final ShellParts parts;
    private final Stage stage;
    private final LateLine lateLine;
    private final Node searchMain;
    private final SearchModel search;
    private final PageHost pages;
    private final Banners banners;
    private final Messages messages;
    private final AskedNow asked;
    private final GoneParts gone;

    /** @param searchMain results bar and wall, hidden while a page is shown */
    ShellNews(ShellParts parts, AskedNow asked, Stage stage, LateLine lateLine, Node searchMain) {
        this.asked = asked;
        this.parts = parts;
        this.stage = stage;
        this.lateLine = lateLine;
        this.searchMain = searchMain;
        this.search = parts.search();
        this.gone = new GoneParts(search);
        this.pages = parts.pages();
        this.banners = parts.banners();
        this.messages = parts.services().messages();
    }

    /** Begins to listen. */
    void follow() {
        search.shown().addListener((p, old, now) -> shown(old, now));
        search.waits().late().addListener((p, old, now) -> lateLine.run(now));
        search.trail().backPossible().addListener((p, old, now) -> historyChanged());
        search.scope().addListener((p, old, now) -> leavePage(old));
        search.onProblem(this::problem);
        followGoneParts();
        pages.asked().addListener((p, old, now) -> historyChanged());
        pages.shown().addListener((p, old, now) -> pageChanged(now));
        parts.body().detailsWanted().addListener((p, old, now) -> detailsChanged(now));
        parts.wall().selectedProperty().addListener((p, old, now) -> openDetailsFor(now.isEmpty()));
        detailsChanged(parts.body().detailsWanted().get());
        historyChanged();
        pageChanged(pages.shown().get());
    }

    private void followGoneParts() {
        parts.sidebar()
                .folders()
                .addListener((p, old, now) -> gone.folders(ids(old, Folder::id), ids(now, Folder::id)));
        parts.kept()
                .collections()
                .collections()
                .addListener(
                        (p, old, now) -> gone.collections(ids(old, FileCollection::id), ids(now, FileCollection::id)));
    }

    private static <T> List<Long> ids(List<T> all, Function<T, Long> id) {
        return all.stream().map(id).toList();
    }

    private void shown(OnWall before, OnWall now) {
        asked.shown(now);
        boolean nothing = now instanceof OnWall.Found found && found.isNothing();
        pages.callOnWall(nothing ? Optional.of(PageId.NOTHING_FOUND) : Optional.empty());
        // More of an answer that is there already takes nobody from a page.
        if (!now.question().isBlank() && !now.question().equals(before.question())) {
            leavePage(before.question().scope());
        }
        banners.lower("search");
        retitle();
    }

    /** For another question; not where its part of the library is gone, which may have been removed on the very page. */
    private void leavePage(Scope before) {
        if (!gone.isGone(before)) {
            pages.leave();
        }
    }

    private void retitle() {
        String what = pages.asked().get().map(pages::title).orElseGet(asked::words);
        stage.setTitle(what.isEmpty() ? messages.get("window.title") : messages.get("window.title.of", what));
    }

    /** A question could not be answered. */
    void problem(Throwable problem) {
        String headline = switch (problem) {
            case SearchException known ->
                switch (known.problem()) {
                    case EXAMPLE_UNREADABLE -> messages.get("problem.example");
                    case NOT_A_QUESTION -> messages.get("problem.question");
                    case STORE_AWAY -> messages.get("problem.store");
                    case MODEL_AWAY -> messages.get("problem.model");
                };
            case ModelUnusableException unusable -> messages.get("problem.model");
            default -> messages.get("problem.search");
        };
        banners.raise(Banner.warning("search", headline, messages.get("problem.search.text")));
    }

    private void pageChanged(Optional<PageId> page) {
        // What could not be opened from one page is no matter on the next.
        banners.lower(Banner.NOT_OPENED);
        banners.lower(ShellHits.ADDRESS);
        Optional<PageId.Place> place = page.map(PageId::place);
        parts.body().bare().set(PageHost.isBare(page));
        searchMain.setVisible(page.isEmpty());
        parts.bars().top().bare(place.equals(Optional.of(PageId.Place.WHOLE)));
        parts.bars().top().settingsOpen(place.equals(Optional.of(PageId.Place.INSTEAD_OF_SIDEBAR)));
        parts.body().hideDetails(page.isPresent());
        markDetails();
        retitle();
    }

    private void historyChanged() {
        parts.bars()
                .top()
                .backPossible(pages.asked().get().isPresent()
                        || search.trail().backPossible().get());
        retitle();
    }

    private void detailsChanged(boolean open) {
        markDetails();
        parts.screen().detailsShown(open);
    }

    private void markDetails() {
        parts.bars().top().detailsOpen(parts.body().detailsWanted().get(), searchMain.isVisible());
    }

    /** The first selection with the keyboard opens the details; a click only selects. */
    private void openDetailsFor(boolean nothing) {
        boolean byKey = parts.screen().wall().wasKeyUsed();
        if (!nothing
                && byKey
                && !parts.body().detailsWanted().get()
                && !parts.states().detailsClosedByHand()) {
            parts.body().detailsWanted().set(true);
        }
    }
}
