package app.akin.ui.search;

import app.akin.library.models.ModelTrouble;
import app.akin.model.Kind;
import app.akin.model.scope.Scope;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.ToggleKeys;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.asking.Sort;
import app.akin.ui.search.filter.FilterChips;
import app.akin.ui.search.filter.FilterController;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/** Above the wall: what is shown and how long it took; kind, folder, order and size. */
final class ResultsBarController {

    /** With the shortcut key and Shift, an order each. */
    private static final List<KeyCode> KEYS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);

    private final SearchModel model;
    private final WallModel wall;
    private final Messages messages;
    private final FilterChips chips;
    private final Supplier<FilterController> makeFilter;
    private final Runnable save;
    private final Runnable ask;
    private Optional<FilterController> filter = Optional.empty();
    private String homeNote = "";
    private Optional<ModelTrouble> trouble = Optional.empty();
    private ResultsFit room;

    @FXML
    private HBox resultsBar;

    @FXML
    private Label resultsTitle;

    @FXML
    private Label resultsTime;

    @FXML
    private Button resultsNews;

    @FXML
    private Button saveSearch;

    @FXML
    private Button askButton;

    @FXML
    private HBox thumbSizes;

    @FXML
    private ToggleGroup kinds;

    @FXML
    private ToggleButton kindAll;

    @FXML
    private ToggleButton kindPictures;

    @FXML
    private ToggleButton kindPassages;

    @FXML
    private Button filterButton;

    @FXML
    private HBox filterChips;

    @FXML
    private MenuButton sortMenu;

    @FXML
    private Slider thumbSize;

    /**
     * @param makeFilter makes the popover, when it is asked for the first time
     * @param save keeps what is asked now
     * @param ask lets a language model answer
     */
    ResultsBarController(
            SearchModel model,
            WallModel wall,
            Messages messages,
            FilterChips chips,
            Supplier<FilterController> makeFilter,
            Runnable save,
            Runnable ask) {
        this.ask = ask;
        this.model = model;
        this.wall = wall;
        this.messages = messages;
        this.chips = chips;
        this.makeFilter = makeFilter;
        this.save = save;
    }

    @FXML
    private void initialize() {
        room = new ResultsFit(
                resultsBar, resultsTime, askButton, filterButton, sortMenu, filterChips, thumbSizes, saveSearch);
        model.shown().addListener((p, old, now) -> showTitle());
        model.waits().slow().addListener((p, old, now) -> showTitle());
        model.scope().addListener((p, old, now) -> showScope(now));
        kinds.selectedToggleProperty().addListener((p, old, now) -> {
            if (now == null) {
                showScope(model.scope().get());
            }
        });
        ToggleKeys.along(List.of(kindAll, kindPictures, kindPassages));
        thumbSize.setValue(wall.size().step());
        thumbSize.valueProperty().addListener((p, old, now) -> wall.size().step((int) Math.round(now.doubleValue())));
        wall.size()
                .heightProperty()
                .addListener((p, old, now) -> thumbSize.setValue(wall.size().step()));
        model.sort().addListener((p, old, now) -> showSort());
        resultsBar.widthProperty().addListener((p, old, now) -> fit());
        for (ObservableValue<?> changing :
                List.of(resultsTitle.textProperty(), sortMenu.textProperty(), resultsTitle.fontProperty())) {
            changing.addListener((p, old, now) -> javafx.application.Platform.runLater(this::fit));
        }
        sortMenu.getItems()
                .setAll(List.of(Sort.values()).stream().map(this::item).toList());
        askButton.managedProperty().bind(askButton.visibleProperty());
        resultsNews.managedProperty().bind(resultsNews.visibleProperty());
        model.news().addListener((p, old, now) -> showNews(now.intValue()));
        showNews(0);
        showTitle();
        showScope(model.scope().get());
    }

    private void showNews(int count) {
        resultsNews.setText(messages.get("search.news", count));
        resultsNews.setVisible(count > 0);
        fit();
    }

    @FXML
    private void seeNews() {
        model.showNews();
    }

    @FXML
    private void ask() {
        ask.run();
    }

    /** What stands beside the title of what was added last. */
    void homeNote(String words) {
        homeNote = words;
        showTitle();
    }

    void modelTrouble(Optional<ModelTrouble> now) {
        trouble = now;
        showTitle();
    }

    private void showTitle() {
        askButton.setVisible(model.shown().get() instanceof OnWall.Found found
                && !found.result().query().words().isBlank());
        switch (model.shown().get()) {
            case OnWall.Waiting waiting -> title("", "");
            case OnWall.Home home -> title(messages.get("home.title"), homeNote);
            case OnWall.Found found -> title(count(found.result()), time(found.result()));
        }
        switch (model.waits().slow().get()) {
            case NO -> {}
            case MODEL -> title(messages.get("search.slow.model"), "");
            case LIBRARY -> title(messages.get("search.slow.library"), "");
        }
        showSort();
    }

    /** Where Iris stands in for another model: of how many files it can speak. */
    private String count(SearchResult result) {
        String cards = messages.get("search.count", result.above());
        int stacked = result.stacked();
        String count = stacked == 0 ? cards : messages.get("search.count.stacked", cards, stacked);
        return trouble.filter(one -> one.read() < one.files())
                .map(one -> messages.get("search.count.part", count, one.read(), one.files()))
                .orElse(count);
    }

    private void title(String title, String time) {
        resultsTitle.setText(title);
        resultsTime.setText(time);
        fit();
    }

    private String time(SearchResult result) {
        Duration time = result.encoding().plus(result.ranking());
        return result.silence().isEmpty()
                ? messages.get("search.time", time.toMillis())
                : messages.get("search.time.silence", time.toMillis());
    }

    private void fit() {
        room.fit(messages.get("filter.button"), model.shown().get() instanceof OnWall.Found);
    }

    private void showScope(Scope scope) {
        kinds.selectToggle(scope.kind()
                .map(kind -> kind == Kind.PICTURE ? kindPictures : kindPassages)
                .orElse(kindAll));
        filterChips.getChildren().setAll(chips.of(scope));
        room.filters(filterChips.getChildren().size());
        fit();
    }

    @FXML
    private void showFilter() {
        model.settle(); // what was typed is chosen there, too
        FilterController shown = filter.orElseGet(makeFilter);
        filter = Optional.of(shown);
        shown.toggle(filterButton);
    }

    private void showSort() {
        boolean home = !(model.shown().get() instanceof OnWall.Found);
        sortMenu.setDisable(home);
        sortMenu.setText(words(home ? Sort.NEWEST : model.sort().get()));
        for (MenuItem item : sortMenu.getItems()) {
            ((RadioMenuItem) item)
                    .setSelected(item.getUserData() == model.sort().get());
        }
    }

    private RadioMenuItem item(Sort sort) {
        RadioMenuItem item = new RadioMenuItem(words(sort));
        item.setUserData(sort);
        item.setAccelerator(new KeyCodeCombination(
                KEYS.get(sort.ordinal()), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        item.setOnAction(e -> model.sort().set(sort));
        return item;
    }

    private String words(Sort sort) {
        return switch (sort) {
            case BEST -> messages.get("sort.best");
            case NEWEST -> messages.get("sort.newest");
            case OLDEST -> messages.get("sort.oldest");
            case NAME -> messages.get("sort.name");
            case FOLDER -> messages.get("sort.folder");
            case SIZE -> messages.get("sort.size");
        };
    }

    @FXML
    private void save() {
        save.run();
    }

    @FXML
    private void allKinds() {
        kind(Optional.empty());
    }

    @FXML
    private void onlyPictures() {
        kind(Optional.of(Kind.PICTURE));
    }

    @FXML
    private void onlyPassages() {
        kind(Optional.of(Kind.PASSAGE));
    }

    private void kind(Optional<Kind> kind) {
        Scope scope = model.scope().get().of(kind);
        model.askIn(scope);
        showScope(scope);
    }
}
