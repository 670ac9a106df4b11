package app.akin.ui.search.details;

import app.akin.model.hit.Hit;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.hit.BandBars;
import app.akin.ui.search.hit.HitActions;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.ThumbnailCache;
import app.akin.ui.search.wall.WallModel;
import atlantafx.base.controls.SelectableTextFlow;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The pane at the right: one result in full, or several together. */
public final class DetailsController {

    private final DetailsModels models;
    private final DetailsModel model;
    private final SearchModel search;
    private final WallModel wall;
    private final HitActions actions;
    private final HitWords words;
    private final DetailsWords details;
    private final WhyWords why;
    private final ThumbnailCache thumbnails;
    private final Runnable look;
    private final Runnable close;
    private PreviewPane preview;
    private FactsPane facts;

    @FXML
    private Label detailsTitle;

    @FXML
    private ScrollPane detailsScroll;

    @FXML
    private Label detailsNone;

    @FXML
    private VBox detailsOne;

    @FXML
    private VBox detailsMany;

    @FXML
    private StackPane detailsPreview;

    @FXML
    private TextFlow detailsPassage;

    @FXML
    private SelectableTextFlow detailsName;

    @FXML
    private HBox detailsBand;

    @FXML
    private BandBars detailsBars;

    @FXML
    private Label detailsSure;

    @FXML
    private Label detailsRank;

    @FXML
    private Button detailsOpen;

    @FXML
    private VBox detailsWhy;

    @FXML
    private ToggleSwitch detailsWhere;

    @FXML
    private Label detailsWhereFailed;

    @FXML
    private Label detailsReason;

    @FXML
    private ToggleButton detailsNumbers;

    @FXML
    private GridPane detailsFigures;

    @FXML
    private GridPane detailsFacts;

    @FXML
    private StackPane detailsFan;

    @FXML
    private Label detailsTotal;

    /**
     * @param look shows what is selected over the whole window
     * @param close hides the details
     */
    public DetailsController(
            DetailsModels models,
            SearchModel search,
            WallModel wall,
            HitActions actions,
            HitWords words,
            ThumbnailCache thumbnails,
            Runnable look,
            Runnable close) {
        this.look = look;
        this.models = models;
        this.model = models.selected();
        this.search = search;
        this.wall = wall;
        this.actions = actions;
        this.words = words;
        this.details = new DetailsWords(words);
        this.why = new WhyWords(words);
        this.thumbnails = thumbnails;
        this.close = close;
    }

    @FXML
    private void initialize() {
        preview = new PreviewPane(detailsPreview, detailsPassage, model, wall, words, thumbnails, models.parts(), look);
        for (Node part : List.of(
                detailsNone,
                detailsOne,
                detailsMany,
                detailsPreview,
                detailsPassage,
                detailsBand,
                detailsWhy,
                detailsWhere,
                detailsWhereFailed,
                detailsFigures)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        detailsFigures.visibleProperty().bind(detailsNumbers.selectedProperty());
        detailsNumbers.setGraphic(app.akin.ui.kit.Icons.of("fltral-chevron-right-16", 14));
        for (ObservableValue<?> changing : List.of(model.selection(), search.shown(), wall.itemsProperty())) {
            changing.addListener((p, old, now) -> show());
        }
        WhereModel where = models.where();
        detailsWhere.selectedProperty().bindBidirectional(where.wanted());
        detailsWhere.visibleProperty().bind(where.offered());
        detailsWhereFailed.visibleProperty().bind(where.failed());
        where.map().addListener((p, old, now) -> preview.heat(now));
        facts = new FactsPane(detailsFacts, models.facts(), details, words.messages());
        show();
    }

    /** Puts the reason into sight. */
    public void explain() {
        detailsScroll.setVvalue(1);
        detailsNumbers.requestFocus();
    }

    private void show() {
        List<Hit> hits = model.selection().get();
        detailsNone.setVisible(hits.isEmpty());
        detailsOne.setVisible(hits.size() == 1);
        detailsMany.setVisible(hits.size() > 1);
        detailsTitle.setText(
                hits.size() > 1
                        ? words.messages().get("details.many", hits.size())
                        : words.messages().get("details.title"));
        if (hits.size() == 1) {
            showOne(hits.getFirst());
        } else if (hits.size() > 1) {
            showMany(hits);
        }
    }

    private void showOne(Hit hit) {
        preview.show(hit);
        detailsName.getChildren().setAll(new Text(hit.file().name()));
        detailsOpen.setDisable(hit.file().offline());
        showReason(hit);
        facts.show(hit);
    }

    private void showReason(Hit hit) {
        boolean found = search.shown().get() instanceof OnWall.Found && hit.rank() > 0;
        detailsWhy.setVisible(found);
        detailsBand.setVisible(found);
        if (search.shown().get() instanceof OnWall.Found answer && found) {
            detailsBars.show(hit.band());
            detailsSure.setText(words.band(hit));
            detailsRank.setText(details.rank(hit, answer));
            detailsReason.setText(why.of(hit, answer.question()));
            FactsGrid.fill(detailsFigures, details.figures(hit, answer.result()));
        }
    }

    private void showMany(List<Hit> hits) {
        detailsTotal.setText(details.total(hits));
        detailsFan
                .getChildren()
                .setAll(Fan.of(
                        hits, thumbnails, words, () -> model.selection().get().equals(hits)));
    }

    @FXML
    private void close() {
        close.run();
    }

    @FXML
    private void open() {
        model.selection().get().forEach(actions::open);
    }

    @FXML
    private void showInFolder() {
        actions.showInFolder(model.selection().get());
    }

    @FXML
    private void moreLikeThis() {
        actions.findLike(model.selection().get());
    }

    @FXML
    private void copy() {
        actions.copy(model.selection().get());
    }
}
