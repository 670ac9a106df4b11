package app.akin.ui.search.wall;

import app.akin.model.hit.Hit;
import app.akin.ui.kit.Dates;
import app.akin.ui.search.hit.CoverCache;
import app.akin.ui.search.hit.HitActions;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.ThumbnailCache;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * The wall of results: rows of cards in a virtual list, so that only what is seen exists.
 *
 * <p>The keyboard focus is on a card itself, because a screen reader reads what has the focus. The wall is one stop of the
 * Tab key; when the card with the focus is scrolled out of sight, the wall keeps it meanwhile.
 */
public final class WallView extends StackPane {

    static final double PADDING = 16;

    private static final Duration FADE = Duration.millis(80);
    private static final Set<String> SCROLL_BAR_PARTS = Set.of("thumb", "track", "track-background");

    private final WallContext context;
    private final ObservableList<RowLayout.Row> rowItems = FXCollections.observableArrayList();
    private final ListView<RowLayout.Row> list = new ListView<>(rowItems);
    private WallRows rows = WallRows.NONE;
    private final WallScroller scroller = new WallScroller(list, () -> rows());
    private final WallKeyboard keyboard = new WallKeyboard(this);
    private final Timeline timeline;
    private boolean still;
    private boolean keyUsed;
    private double laidOutWidth = -1;
    private List<Hit> laidOut = List.of();

    public WallView(
            WallModel model,
            ThumbnailCache thumbnails,
            CoverCache covers,
            HitActions actions,
            HitWords words,
            BiConsumer<CardView, Point2D> menu) {
        context = new WallContext(model, thumbnails, covers, actions, words, this::screenScale, menu);
        setId("wall");
        getStyleClass().add("wall");
        getStylesheets()
                .add(Objects.requireNonNull(WallView.class.getResource("/app/akin/ui/search/search.css"))
                        .toExternalForm());
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(words.messages().get("wall.a11y"));
        list.getStyleClass().add("wall-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new WallCell(this));
        timeline = new Timeline(this, list, new Dates(words.messages()));
        getChildren().addAll(list, timeline);
        setFocusTraversable(true);
        new WallMouse(this, context).install();
        follow(model);
        // A filter: the list below would take the arrows for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, new WallKeys(this, context)::pressed);
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> parkForScrollBar(e.getTarget()));
        sceneProperty()
                .addListener((p, old, now) -> keyboard.watch(Optional.ofNullable(old), Optional.ofNullable(now)));
        focusedProperty().addListener((p, old, now) -> keyboard.wallFocused(now));
    }

    private void follow(WallModel model) {
        model.itemsProperty().addListener((p, old, now) -> relayout(true));
        model.size().heightProperty().addListener((p, old, now) -> relayout(false));
        model.selectedProperty().addListener((p, old, now) -> cards(CardView::refresh));
        model.missingProperty().addListener((p, old, now) -> cards(CardView::refresh));
        model.favouritesProperty().addListener((p, old, now) -> cards(CardView::refresh));
        model.mark().sentence().addListener((p, old, now) -> cards(CardView::refresh));
        list.widthProperty().addListener((p, old, now) -> relayout(false));
        list.heightProperty().addListener((p, old, now) -> scroller.lookForMore());
    }

    /** Called when the end of what is there comes into sight. */
    public void onMoreWanted(Runnable action) {
        scroller.onMoreWanted(action);
    }

    /** Nothing fades. */
    public void still(boolean wanted) {
        still = wanted;
    }

    /** Whether the last choice on the wall was made with the keyboard. */
    public boolean wasKeyUsed() {
        return keyUsed;
    }

    public void keyUsed(boolean used) {
        keyUsed = used;
    }

    /** The items are in the order of these days, which are named beside the scroll bar; nothing where they are not. */
    public void inOrderOf(Optional<Function<Hit, LocalDate>> days) {
        timeline.by(days);
    }

    WallModel model() {
        return context.model();
    }

    WallRows rows() {
        return rows;
    }

    /** What lies in {@link #rows}. */
    List<Hit> laidOut() {
        return laidOut;
    }

    CardView newCard() {
        return new CardView(context);
    }

    CutLine newLine() {
        return new CutLine(context.words().messages(), context.actions());
    }

    double cardHeight() {
        return model().size().height() + CardView.CAPTION;
    }

    /** How many whole rows fit. */
    int rowsInSight() {
        return scroller.rowsInSight();
    }

    /** Gives a card its result. A card that has the keyboard and becomes another hands it to the wall. */
    void update(CardView card, int index) {
        if (card.isFocused() && index != model().focus()) {
            keyboard.park();
        }
        card.become(model().items().get(index), index);
    }

    /** Brings a card into sight and gives it the keyboard. */
    public void focusCard(int index) {
        keyboard.focusCard(index);
    }

    /** Takes the keyboard away from wherever it is; nothing is scrolled for it. */
    void takeKeyboard() {
        keyboard.take();
    }

    /** Whether the keyboard is on the wall. */
    public boolean hasKeyboard() {
        return keyboard.isWithin();
    }

    Optional<CardView> card(int index) {
        return cells().flatMap(WallCell::cards)
                .filter(card -> card.index() == index)
                .findFirst();
    }

    private java.util.stream.Stream<WallCell> cells() {
        return list.lookupAll(".wall-row").stream()
                .filter(node -> node instanceof WallCell cell && !cell.isEmpty() && cell.isVisible())
                .map(WallCell.class::cast);
    }

    private void cards(java.util.function.Consumer<CardView> action) {
        cells().flatMap(WallCell::cards).forEach(action);
    }

    /** Scrolls no further than needed to see a card in full. */
    void reveal(int index) {
        if (!rows.rows().isEmpty()) {
            scroller.reveal(rows.rowOf(index));
        }
    }

    /** How far it is scrolled, in pixels from the top. */
    public double scroll() {
        return scroller.scroll();
    }

    /** Scrolls to a distance from the top. */
    public void scrollTo(double pixels) {
        scroller.scrollTo(pixels);
    }

    /** Lays the items out anew. Unless they are others, what is in sight stays where it is on the screen. */
    private void relayout(boolean otherItems) {
        double width = list.getWidth() - 2 * PADDING;
        double cell = RowLayout.ROW_GAP + cardHeight();
        if (width <= 0 || !otherItems && width == laidOutWidth && rows.height() == cell) {
            return;
        }
        laidOutWidth = width;
        boolean fromTop = otherItems && model().change() == WallModel.Change.OTHER;
        Optional<WallAnchor> anchor = fromTop || rows.rows().isEmpty() || scroll() <= 0
                ? Optional.empty()
                : Optional.of(WallAnchor.of(rows, laidOut, model().focus(), scroll(), scroller.viewport()));
        laidOut = model().items();
        keyboard.park();
        rows = new WallRows(
                new RowLayout(width, RowLayout.GAP)
                        .rows(naturalWidths(), model().sheet().line()),
                RowLayout.GAP,
                cell);
        list.setFixedCellSize(rows.hasLine() ? USE_COMPUTED_SIZE : cell);
        rowItems.setAll(rows.rows());
        scrollTo(anchor.map(kept -> kept.scroll(rows, model().indexOf(kept.hit())))
                .orElse(0.0));
        Platform.runLater(keyboard::keep); // asked for inside a layout, the cells are there only after it
        timeline.refresh();
        if (fromTop) {
            fadeIn();
        }
        scroller.lookForMore();
    }

    private List<Double> naturalWidths() {
        return model().items().stream()
                .map(hit -> CardShape.of(hit) * model().size().height())
                .toList();
    }

    private void fadeIn() {
        if (!still) {
            FadeTransition fade = new FadeTransition(FADE, list);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void parkForScrollBar(EventTarget target) {
        if (target instanceof Node node && node.getStyleClass().stream().anyMatch(SCROLL_BAR_PARTS::contains)) {
            keyboard.park();
        }
    }

    private void scrolled(ScrollEvent event) {
        keyboard.park();
        zoomWithWheel(event);
    }

    private void zoomWithWheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            if (event.getDeltaY() > 0) {
                model().size().larger();
            } else if (event.getDeltaY() < 0) {
                model().size().smaller();
            }
            event.consume();
        }
    }

    private double screenScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleY();
    }
}
