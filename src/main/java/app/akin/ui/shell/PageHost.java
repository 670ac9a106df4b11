package app.akin.ui.shell;

import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.PageId.Place;
import app.akin.ui.shell.page.UiServices;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Holds the pages and shows one in each place. A page somebody asked for covers the one that the library's state calls for;
 * leaving it brings that back.
 */
final class PageHost {

    private final Map<PageId, PageFactory> factories;
    private final Map<PageId, Page> pages = new EnumMap<>(PageId.class);
    private final UiServices services;
    private final Supplier<? extends Navigator> navigator;
    private final StackPane main = new StackPane();
    private final StackPane wall = new StackPane();
    private final StackPane popover = new StackPane();
    private final ReadOnlyObjectWrapper<Optional<PageId>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PageId>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PageId> called = Optional.empty();
    private Optional<PageId> onWall = Optional.empty();
    private Optional<PageId> floating = Optional.empty();

    /** @param navigator asked for when a page is first made */
    PageHost(Map<PageId, PageFactory> factories, UiServices services, Supplier<? extends Navigator> navigator) {
        this.factories = factories;
        this.services = services;
        this.navigator = navigator;
        main.setId("pageHost");
        for (StackPane place : new StackPane[] {main, wall, popover}) {
            place.setVisible(false);
            place.managedProperty().bind(place.visibleProperty());
        }
        popover.getStyleClass().add("progress-popover");
        popover.setMaxHeight(Region.USE_PREF_SIZE);
    }

    /** Where pages stand that fill the body or the part beside the sidebar. */
    StackPane main() {
        return main;
    }

    StackPane wall() {
        return wall;
    }

    StackPane popover() {
        return popover;
    }

    /** The page in the body now, of whichever origin. */
    ReadOnlyObjectProperty<Optional<PageId>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The page that somebody asked for and can leave. */
    ReadOnlyObjectProperty<Optional<PageId>> asked() {
        return asked.getReadOnlyProperty();
    }

    String title(PageId id) {
        return page(id).map(Page::title).orElse("");
    }

    /** Shows a page that somebody asked for; one nobody has made is not shown. */
    void ask(PageId id) {
        if (!factories.containsKey(id)) {
            return;
        }
        switch (id.place()) {
            case POPOVER ->
                floating = fill(popover, floating, floating.isPresent() ? Optional.empty() : Optional.of(id));
            case WALL -> callOnWall(Optional.of(id));
            case WHOLE, BESIDE_SIDEBAR, INSTEAD_OF_SIDEBAR -> {
                asked.set(Optional.of(id));
                decide();
            }
        }
    }

    /** Leaves the page that somebody asked for; answers whether there was one. */
    boolean leave() {
        boolean there = asked.get().isPresent();
        asked.set(Optional.empty());
        decide();
        return there;
    }

    boolean closePopover() {
        boolean there = floating.isPresent();
        floating = fill(popover, floating, Optional.empty());
        return there;
    }

    /** Hides every page for good. */
    void close() {
        asked.set(Optional.empty());
        call(Optional.empty());
        callOnWall(Optional.empty());
        closePopover();
    }

    /** The page that the library's state calls for. */
    void call(Optional<PageId> id) {
        called = id.filter(factories::containsKey);
        decide();
    }

    /** The page in place of the wall, or the wall itself. */
    void callOnWall(Optional<PageId> id) {
        onWall = fill(wall, onWall, id.filter(factories::containsKey));
    }

    private void decide() {
        Optional<PageId> wanted = asked.get().or(() -> called);
        shown.set(fill(main, shown.get(), wanted));
    }

    private Optional<PageId> fill(StackPane place, Optional<PageId> old, Optional<PageId> wanted) {
        if (!old.equals(wanted)) {
            old.flatMap(this::page).ifPresent(Page::onHidden);
            place.getChildren().clear();
            wanted.flatMap(this::page).ifPresent(page -> {
                place.getChildren().add(page.root());
                page.onShown();
            });
            place.setVisible(wanted.isPresent());
        }
        return wanted;
    }

    private Optional<Page> page(PageId id) {
        return Optional.ofNullable(factories.get(id))
                .map(factory -> pages.computeIfAbsent(id, k -> factory.create(services, navigator.get())));
    }

    /** Whether the page in the body leaves no room for sidebar and details. */
    static boolean isBare(Optional<PageId> page) {
        return page.map(PageId::place)
                .filter(p -> p == Place.WHOLE || p == Place.INSTEAD_OF_SIDEBAR)
                .isPresent();
    }
}
