package app.akin.ui.library;

import app.akin.ui.kit.Flash;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.PageFocus;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.library.FailuresViewModel.Choice;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.UiServices;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;

/** The table of files that could not be read. */
final class FailuresController implements Page {

    private final UiServices services;
    private final Navigator navigator;
    private final Messages messages;
    private final FailuresViewModel model;
    private final Parent root;
    private final WhileShown heard = new WhileShown();

    @FXML
    private VBox head;

    @FXML
    private Label title;

    @FXML
    private Label trouble;

    @FXML
    private ComboBox<Choice> filter;

    @FXML
    private Node tools;

    @FXML
    private Button showInFolder;

    @FXML
    private Button tryAgain;

    @FXML
    private Button copyList;

    @FXML
    private TableView<FailureRow> failuresTable;

    @FXML
    private TableColumn<FailureRow, String> name;

    @FXML
    private TableColumn<FailureRow, String> folder;

    @FXML
    private TableColumn<FailureRow, String> reason;

    @FXML
    private TableColumn<FailureRow, Instant> when;

    @FXML
    private Label again;

    @FXML
    private VBox nothing;

    FailuresController(UiServices services, Navigator navigator) {
        this.services = services;
        this.navigator = navigator;
        messages = services.messages();
        model = new FailuresViewModel(services.library(), services.indexing(), services.background(), messages);
        root = FxmlView.load(this, messages);
    }

    @FXML
    private void initialize() {
        column(name, FailureRow::name, FailureRow::name);
        column(folder, FailureRow::folder, FailureRow::folder);
        column(reason, FailureRow::reason, FailureRow::reason);
        reason.setCellFactory(column -> new WrappedCell<>(column, FailureRow::reason));
        column(when, row -> row.failure().when(), FailureRow::when);
        when.setCellFactory(column -> new WrappedCell<>(column, FailureRow::when));
        SortedList<FailureRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(failuresTable.comparatorProperty());
        failuresTable.setItems(sorted);
        failuresTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        failuresTable.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        failuresTable.getSelectionModel().getSelectedItems().addListener((ListChangeListener<FailureRow>)
                change -> showTools());
        fillFilter();
        model.troubleProperty().addListener((property, old, now) -> showTools());
        model.rows().addListener((ListChangeListener<FailureRow>) change -> showTools());
        showTools();
    }

    /** @param value what the column is sorted by */
    private static <T> void column(
            TableColumn<FailureRow, T> column, Function<FailureRow, T> value, Function<FailureRow, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(ignored -> new WordsCell<>(words));
    }

    private void fillFilter() {
        filter.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public Choice fromString(String words) {
                throw new UnsupportedOperationException("reasons are not typed");
            }
        });
        filter.setItems(model.choices());
        filter.valueProperty().addListener((property, old, chosen) -> {
            if (chosen != null) {
                model.filter(chosen.group());
            }
        });
        model.choices().addListener((ListChangeListener<Choice>) change -> {
            selectFilter();
            showTools();
        });
        selectFilter();
    }

    private void selectFilter() {
        model.choices().stream()
                .filter(choice -> choice.group().equals(model.filterProperty().get()))
                .findFirst()
                .ifPresent(filter::setValue);
    }

    private void showTools() {
        boolean some = model.count() > 0;
        title.setText(model.isLoaded() ? messages.get("failures.title", model.count()) : title());
        Fx.present(trouble, !model.troubleProperty().get().isEmpty());
        trouble.setText(model.troubleProperty().get());
        Fx.present(tools, some);
        Fx.present(again, some);
        Fx.present(failuresTable, some);
        boolean none =
                !some && model.isLoaded() && model.troubleProperty().get().isEmpty();
        Fx.present(head, !none);
        Fx.present(nothing, none);
        int chosen = failuresTable.getSelectionModel().getSelectedItems().size();
        showInFolder.setDisable(chosen == 0);
        tryAgain.setText(
                chosen == 0 ? messages.get("failures.tryAgain") : messages.get("failures.tryAgain.selected", chosen));
    }

    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            showInFolder();
            key.consume();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            navigator.copy(FailureRow.table(chosenOrAll()));
            key.consume();
        }
    }

    private List<FailureRow> chosenOrAll() {
        List<FailureRow> chosen = List.copyOf(failuresTable.getSelectionModel().getSelectedItems());
        return chosen.isEmpty() ? List.copyOf(model.rows()) : chosen;
    }

    @FXML
    private void showInFolder() {
        failuresTable.getSelectionModel().getSelectedItems().stream()
                .findFirst()
                .ifPresent(row -> navigator.showInFolder(row.failure().file().uri()));
    }

    @FXML
    private void tryAgain() {
        model.tryAgain(chosenOrAll());
    }

    @FXML
    private void copyList() {
        navigator.copy(model.asText());
        Flash.say(copyList, messages.get("common.copied"));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return messages.get("failures.page");
    }

    @Override
    public void onShown() {
        model.load();
        heard.hear(services.library().listen(Fx.latest(state -> model.load())));
        PageFocus.take(failuresTable);
    }

    @Override
    public void onHidden() {
        heard.letGo();
    }

    /** What a cell of a column says. */
    private abstract static class RowCell<T> extends TableCell<FailureRow, T> {

        private final Function<FailureRow, String> words;

        RowCell(Function<FailureRow, String> words) {
            this.words = words;
        }

        /** @param said nothing where there is no row */
        abstract void show(String said);

        @Override
        protected final void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            boolean none = empty || getIndex() >= getTableView().getItems().size();
            show(none ? "" : words.apply(getTableView().getItems().get(getIndex())));
        }
    }

    /** As many lines as it takes. */
    private static final class WrappedCell<T> extends RowCell<T> {

        private static final double PADDING = 24;

        private final Text lines = new Text();

        WrappedCell(TableColumn<FailureRow, T> column, Function<FailureRow, String> words) {
            super(words);
            lines.getStyleClass().add("cell-text");
            lines.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
        }

        @Override
        void show(String said) {
            lines.setText(said);
            setGraphic(said.isEmpty() ? null : lines);
            setAccessibleText(said);
        }
    }

    /** One line, cut in the middle, whole in its tooltip. */
    private static final class WordsCell<T> extends RowCell<T> {

        WordsCell(Function<FailureRow, String> words) {
            super(words);
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        void show(String said) {
            setText(said);
            setTooltip(said.isEmpty() ? null : new Tooltip(said));
        }
    }
}
