package app.akin.ui.shell.bar;

import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.scope.Scope;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SearchModel;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The column at the left: what is in the library. A click is the scope of the search. */
public final class SidebarController {

    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final String CHOSEN = "on";

    private final SidebarModel model;
    private final SearchModel search;
    private final KeptRows kept;
    private final Messages messages;
    private Optional<ShellActions> served = Optional.empty();
    private boolean pageAsked;

    @FXML
    private VBox libraryRows;

    @FXML
    private VBox folderRows;

    @FXML
    private VBox favouriteRows;

    @FXML
    private VBox collectionRows;

    @FXML
    private Region collectionsHead;

    @FXML
    private VBox searchRows;

    @FXML
    private Region searchesHead;

    @FXML
    private Button collectionAdd;

    @FXML
    private Button sidebarAdd;

    public SidebarController(SidebarModel model, SearchModel search, KeptRows kept, Messages messages) {
        this.model = model;
        this.search = search;
        this.kept = kept;
        this.messages = messages;
    }

    /** Lets rows and menus do what they say. */
    public void serve(ShellActions actions) {
        served = Optional.of(actions);
        kept.serve(actions);
    }

    /** Somebody looks at a page, which is of no part of the library. */
    public void pageAsked(boolean asked) {
        pageAsked = asked;
        markChosen();
    }

    @FXML
    private void initialize() {
        sidebarAdd.setOnAction(e -> served.ifPresent(ShellActions::chooseFolder));
        model.counts().addListener((p, old, now) -> showCounts(now));
        model.folders().addListener((p, old, now) -> showFolders(now));
        search.scope().addListener((p, old, now) -> markChosen());
        kept.fill(favouriteRows, collectionRows, searchRows, this::markChosen);
        kept.heads(collectionsHead, collectionAdd, searchesHead);
        showCounts(model.counts().get());
        showFolders(model.folders().get());
    }

    /** New rows in place of the old ones; the keyboard stays on the row it is on. */
    static void replace(VBox rows, List<? extends Node> now) {
        Optional<String> focused = rows.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst();
        rows.getChildren().setAll(now);
        now.stream()
                .filter(row -> focused.equals(Optional.of(row.getId())))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void showCounts(Optional<LibraryCounts> counts) {
        replace(
                libraryRows,
                List.of(
                        row(
                                "sidebarEverything",
                                "fltral-grid-20",
                                messages.get("sidebar.everything"),
                                counts.map(LibraryCounts::files),
                                Scope.EVERYTHING),
                        row(
                                "sidebarPictures",
                                "fltral-image-20",
                                messages.get("sidebar.pictures"),
                                counts.map(LibraryCounts::pictures),
                                Scope.EVERYTHING.only(Kind.PICTURE)),
                        row(
                                "sidebarDocuments",
                                "fltral-document-20",
                                messages.get("sidebar.documents"),
                                counts.map(LibraryCounts::documents),
                                Scope.EVERYTHING.only(Kind.PASSAGE))));
        markChosen();
    }

    private void showFolders(List<Folder> folders) {
        replace(
                folderRows,
                folders.stream().filter(Folder::isFolder).map(this::folderRow).toList());
        markChosen();
    }

    private Button folderRow(Folder folder) {
        boolean away = folder.shown().isEmpty();
        String icon = away ? "fltrmz-plug-disconnected-20" : "fltral-folder-20";
        Button row = row(
                "folder-" + folder.id(),
                icon,
                folder.name(),
                Optional.of(folder.files()),
                Scope.EVERYTHING.within(folder.id()));
        row.pseudoClassStateChanged(OFFLINE, away);
        if (away) {
            row.setAccessibleText(messages.get("sidebar.a11y.offline", folder.name(), folder.files()));
        }
        row.setContextMenu(menu(folder));
        return row;
    }

    private ContextMenu menu(Folder folder) {
        return new ContextMenu(
                item("sidebar.menu.show", actions -> folder.shown().ifPresent(actions::showInFolder)),
                item("sidebar.menu.lookAgain", ShellActions::lookAgain),
                item("sidebar.menu.forget", actions -> actions.forget(folder)));
    }

    private MenuItem item(String key, Consumer<ShellActions> action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(e -> served.ifPresent(action));
        return item;
    }

    /** @param count nothing while it is not known */
    private Button row(String id, String icon, String name, Optional<Long> count, Scope scope) {
        NumberFormat figures = NumberFormat.getIntegerInstance(messages.locale());
        Button row = SidebarRow.of(id, icon, name, count.map(figures::format).orElse(""));
        row.setAccessibleText(count.map(known -> messages.get("sidebar.a11y.row", name, known))
                .orElse(name));
        row.setUserData(scope);
        row.setOnAction(e -> {
            search.askIn(scope);
            served.ifPresent(ShellActions::scopeChosen);
        });
        return row;
    }

    private void markChosen() {
        Scope now = search.scope().get();
        for (VBox rows : List.of(libraryRows, favouriteRows, folderRows, collectionRows)) {
            for (Node row : rows.getChildren()) {
                row.getStyleClass().remove(CHOSEN);
                if (!pageAsked && row.getUserData() instanceof Scope scope && isChosen(scope, now)) {
                    row.getStyleClass().add(CHOSEN);
                }
            }
        }
    }

    /** The narrowest thing that the sidebar has a row for. */
    private static boolean isChosen(Scope row, Scope now) {
        if (now.collection().isPresent()) {
            return row.collection().equals(now.collection());
        }
        return row.collection().isEmpty()
                && (now.folder().isPresent()
                        ? row.folder().equals(now.folder())
                        : row.folder().isEmpty() && row.kind().equals(now.kind()));
    }
}
