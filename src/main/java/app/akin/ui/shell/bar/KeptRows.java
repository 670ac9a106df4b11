package app.akin.ui.shell.bar;

import app.akin.model.hit.Hit;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.model.scope.Scope;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SavedSearchesModel;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.kept.KeptChanges;
import app.akin.ui.search.kept.KeptModel;
import app.akin.ui.search.wall.WallModel;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The lines of the sidebar about what people keep. Cards dragged onto a collection are put into it, onto the heading into a new
 * one; F2 or the menu asks for another name.
 */
public final class KeptRows {

    private static final PseudoClass TAKES = PseudoClass.getPseudoClass("takes");

    private final KeptModel kept;
    private final SavedSearchesModel searches;
    private final SearchModel search;
    private final WallModel wall;
    private final Messages messages;
    private Optional<ShellActions> served = Optional.empty();

    public KeptRows(
            KeptModel kept, SavedSearchesModel searches, SearchModel search, WallModel wall, Messages messages) {
        this.kept = kept;
        this.searches = searches;
        this.search = search;
        this.wall = wall;
        this.messages = messages;
    }

    void serve(ShellActions actions) {
        served = Optional.of(actions);
    }

    /** Fills these, now and whenever something is kept; {@code filled} is called each time. */
    void fill(VBox favouriteRows, VBox collectionRows, VBox searchRows, Runnable filled) {
        Runnable collections = () -> {
            showCollections(favouriteRows, collectionRows);
            filled.run();
        };
        kept.collections().addListener((p, old, now) -> collections.run());
        kept.changes().named().addListener((p, old, now) -> collections.run());
        searches.searches().addListener((p, old, now) -> showSearches(searchRows));
        searches.changes().named().addListener((p, old, now) -> showSearches(searchRows));
        collections.run();
        showSearches(searchRows);
    }

    /** The headings: of the collections with a button for a new one, and of the searches while there are any. */
    void heads(Region collections, Button add, Region ofSearches) {
        add.setOnAction(e -> make(List.of()));
        takes(collections, this::make);
        ofSearches.managedProperty().bind(ofSearches.visibleProperty());
        ofSearches.setVisible(!searches.searches().get().isEmpty());
        searches.searches().addListener((p, old, now) -> ofSearches.setVisible(!now.isEmpty()));
    }

    private void make(List<Hit> hits) {
        kept.make(messages.get("kept.new.name"), hits);
    }

    private void showCollections(VBox favourites, VBox others) {
        List<FileCollection> all = kept.collections().get();
        SidebarController.replace(
                favourites,
                all.stream()
                        .filter(FileCollection::favourites)
                        .map(this::collection)
                        .toList());
        SidebarController.replace(
                others,
                all.stream()
                        .filter(one -> !one.favourites())
                        .map(this::collection)
                        .toList());
    }

    private Node collection(FileCollection one) {
        if (waitsForName(kept.changes(), one.id())) {
            return nameField(one.name(), name -> kept.name(one, name));
        }
        String name = one.favourites() ? messages.get("sidebar.favourites") : one.name();
        String icon = one.favourites() ? "fltrmz-star-20" : "fltral-collections-20";
        Button row = SidebarRow.of(
                "collection-" + (one.favourites() ? "favourites" : one.id()),
                icon,
                name,
                NumberFormat.getIntegerInstance(messages.locale()).format(one.files()));
        Scope scope = Scope.EVERYTHING.collectedIn(one.id());
        row.setUserData(scope);
        row.setAccessibleText(messages.get("sidebar.a11y.row", name, one.files()));
        row.setOnAction(e -> {
            search.askIn(scope);
            served.ifPresent(ShellActions::scopeChosen);
        });
        takes(row, hits -> kept.keep(one, hits));
        if (!one.favourites()) {
            rename(row, () -> kept.changes().askName(one.id()), () -> kept.remove(one));
        }
        return row;
    }

    private void showSearches(VBox rows) {
        SidebarController.replace(
                rows, searches.searches().get().stream().map(this::search).toList());
    }

    private Node search(SavedSearchesModel.Saved saved) {
        SavedSearch one = saved.search();
        if (waitsForName(searches.changes(), one.id())) {
            return nameField(one.name(), name -> searches.name(one, name));
        }
        String news = saved.news() == 0 ? "" : messages.get("kept.news", saved.news());
        Button row = SidebarRow.of("search-" + one.id(), "fltrmz-search-20", one.name(), news);
        row.setAccessibleText(messages.get("kept.a11y.search", one.name(), saved.news()));
        row.setOnAction(e -> {
            searches.open(one);
            served.ifPresent(ShellActions::scopeChosen);
        });
        rename(row, () -> searches.changes().askName(one.id()), () -> searches.remove(one));
        return row;
    }

    private static boolean waitsForName(KeptChanges changes, long id) {
        return changes.named().get().equals(Optional.of(id));
    }

    private NameField nameField(String now, Consumer<String> then) {
        return new NameField(now, messages.get("kept.name"), then);
    }

    private void rename(Button row, Runnable askName, Runnable remove) {
        row.setContextMenu(new ContextMenu(item("kept.rename", askName), item("kept.remove", remove)));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.F2) {
                askName.run();
                e.consume();
            }
        });
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Lets cards of the wall be dropped on it; what comes from other programs goes its usual way. */
    private void takes(Node place, Consumer<List<Hit>> then) {
        place.setOnDragOver(e -> {
            if (isOfTheWall(e)) {
                place.pseudoClassStateChanged(TAKES, true);
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        place.setOnDragExited(e -> place.pseudoClassStateChanged(TAKES, false));
        place.setOnDragDropped(e -> {
            if (isOfTheWall(e)) {
                place.pseudoClassStateChanged(TAKES, false);
                then.accept(wall.selection());
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }

    private boolean isOfTheWall(DragEvent event) {
        return event.getGestureSource() != null && !wall.selection().isEmpty();
    }
}
