package app.akin.ui.shell.bar;

import app.akin.ui.search.asking.SearchModel;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar that never leaves: sidebar, history, the field, adding, details, settings. */
public final class TopBarController {

    private final SearchModel search;
    private final Region searchBox;

    @FXML
    private HBox searchPlace;

    @FXML
    private Button sidebarToggle;

    @FXML
    private Button backButton;

    @FXML
    private Button forwardButton;

    @FXML
    private Button homeButton;

    @FXML
    private MenuButton addMenu;

    @FXML
    private MenuItem addFolder;

    @FXML
    private MenuItem addFiles;

    @FXML
    private Button detailsToggle;

    @FXML
    private Button settingsButton;

    public TopBarController(SearchModel search, Region searchBox) {
        this.search = search;
        this.searchBox = searchBox;
    }

    @FXML
    private void initialize() {
        searchPlace.getChildren().add(searchBox);
        HBox.setHgrow(searchBox, Priority.ALWAYS);
        forwardButton.disableProperty().bind(search.trail().forwardPossible().not());
        for (Node part : new Node[] {sidebarToggle, homeButton, addMenu, detailsToggle}) {
            part.managedProperty().bind(part.visibleProperty());
        }
    }

    /** Lets the buttons do what they say. */
    public void serve(ShellActions actions) {
        sidebarToggle.setOnAction(e -> actions.toggleSidebar());
        backButton.setOnAction(e -> actions.back());
        forwardButton.setOnAction(e -> actions.forward());
        homeButton.setOnAction(e -> actions.home());
        addFolder.setOnAction(e -> actions.chooseFolder());
        addFiles.setOnAction(e -> actions.chooseFiles());
        detailsToggle.setOnAction(e -> actions.toggleDetails());
        settingsButton.setOnAction(e -> actions.toggleSettings());
    }

    public void backPossible(boolean possible) {
        backButton.setDisable(!possible);
    }

    /** Before anything is in the library: only the history, the field and the settings. */
    public void bare(boolean wanted) {
        sidebarToggle.setVisible(!wanted);
        homeButton.setVisible(!wanted);
        addMenu.setVisible(!wanted);
        detailsToggle.setVisible(!wanted);
    }

    public void addingPossible(boolean possible) {
        addMenu.setDisable(!possible);
    }

    /** @param possible where there is something that has details */
    public void detailsOpen(boolean open, boolean possible) {
        detailsToggle.setDisable(!possible);
        mark(detailsToggle, open && possible);
    }

    public void settingsOpen(boolean open) {
        mark(settingsButton, open);
    }

    private static void mark(Button button, boolean on) {
        button.getStyleClass().remove("on");
        if (on) {
            button.getStyleClass().add("on");
        }
    }
}
