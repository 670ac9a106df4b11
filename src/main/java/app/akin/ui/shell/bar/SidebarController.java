package app.akin.ui.shell.bar;

import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.scope.Scope;
import app.akin.ui.kit.Icons;
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
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The column at the left: what is in the library. A click is the scope of the search. */
public final class SidebarController {

    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final String CHOSEN = "on";

    private final SidebarModel model;
    private final SearchModel search;
    private final Messages messages;
    private Optional<ShellActions> served = Optional.empty();

    @FXML
    private VBox libraryRows;

    @FXML
    private VBox folderRows;

    @FXML
    private Button sidebarAdd;

    public SidebarController(SidebarModel model, SearchModel search, Messages messages) {
        this.model = model;
        this.search = search;
        this.messages = messages;
    }

    /** Lets rows and menus do what they say. */
    public void serve(ShellActions actions) {
        served = Optional.of(actions);
    }

    @FXML
    private void initialize() {
        sidebarAdd.setOnAction(e -> served.ifPresent(ShellActions::chooseFolder));
        model.counts().addListener((p, old, now) -> showCounts(now));
        model.folders().addListener((p, old, now) -> showFolders(now));
        search.scope().addListener((p, old, now) -> markChosen());
        showCounts(model.counts().get());
        showFolders(model.folders().get());
    }

    /** New rows in place of the old ones; the keyboard stays on the row it is on. */
    private static void replace(VBox rows, List<Button> now) {
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

    private void showCounts(LibraryCounts counts) {
        replace(
                libraryRows,
                List.of(
                        row(
                                "sidebarEverything",
                                "fltral-grid-20",
                                messages.get("sidebar.everything"),
                                counts.files(),
                                Scope.EVERYTHING),
                        row(
                                "sidebarPictures",
                                "fltral-image-20",
                                messages.get("sidebar.pictures"),
                                counts.pictures(),
                                Scope.EVERYTHING.only(Kind.PICTURE)),
                        row(
                                "sidebarDocuments",
                                "fltral-document-20",
                                messages.get("sidebar.documents"),
                                counts.documents(),
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
        String icon = folder.offline() ? "fltrmz-plug-disconnected-20" : "fltral-folder-20";
        Button row =
                row("folder-" + folder.id(), icon, folder.name(), folder.files(), Scope.EVERYTHING.within(folder.id()));
        row.pseudoClassStateChanged(OFFLINE, folder.offline());
        if (folder.offline()) {
            row.setAccessibleText(messages.get("sidebar.a11y.offline", folder.name(), folder.files()));
        }
        row.setContextMenu(menu(folder));
        return row;
    }

    private ContextMenu menu(Folder folder) {
        return new ContextMenu(
                item("sidebar.menu.show", actions -> actions.showInFolder(folder.uri())),
                item("sidebar.menu.lookAgain", ShellActions::lookAgain),
                item("sidebar.menu.forget", actions -> actions.forget(folder)));
    }

    private MenuItem item(String key, Consumer<ShellActions> action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(e -> served.ifPresent(action));
        return item;
    }

    private Button row(String id, String icon, String name, long count, Scope scope) {
        Label words = new Label(name, Icons.of(icon));
        words.getStyleClass().add("row-name");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label number =
                new Label(NumberFormat.getIntegerInstance(messages.locale()).format(count));
        number.getStyleClass().add("row-count");
        number.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox content = new HBox(words, number);
        content.getStyleClass().add("row-content");
        Button row = new Button(null, content);
        row.setId(id);
        row.getStyleClass().add("nav-row");
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(16));
        row.setAccessibleText(messages.get("sidebar.a11y.row", name, count));
        row.setUserData(scope);
        row.setOnAction(e -> {
            search.askIn(scope);
            served.ifPresent(ShellActions::scopeChosen);
        });
        return row;
    }

    private void markChosen() {
        Scope now = search.scope().get();
        List.of(libraryRows, folderRows)
                .forEach(rows -> rows.getChildren().forEach(row -> {
                    Scope scope = (Scope) row.getUserData();
                    boolean on = now.folder().isPresent()
                            ? scope.folder().equals(now.folder())
                            : scope.folder().isEmpty() && scope.kind().equals(now.kind());
                    row.getStyleClass().remove(CHOSEN);
                    if (on) {
                        row.getStyleClass().add(CHOSEN);
                    }
                }));
    }
}
