package app.akin.ui.search.wall;

import app.akin.model.hit.Hit;
import app.akin.ui.kit.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The time beside the scroll bar of a wall that is in the order of time: a tick where a year or a month begins, and their
 * names and the month that is in sight while the mouse is on the bar.
 */
final class Timeline extends Pane {

    private static final double TICK_WIDTH = 5;
    private static final double NAME_HEIGHT = 18;
    private static final double GAP = 4;

    private final WallView wall;
    private final ListView<RowLayout.Row> list;
    private final Dates dates;
    private final Label inSight = new Label();
    private Optional<Function<Hit, LocalDate>> days = Optional.empty();
    private Optional<ScrollBar> bar = Optional.empty();
    private TimeTicks ticks = TimeTicks.NONE;
    private boolean drawing;

    Timeline(WallView wall, ListView<RowLayout.Row> list, Dates dates) {
        this.wall = wall;
        this.list = list;
        this.dates = dates;
        inSight.getStyleClass().add("timeline-month");
        inSight.setId("timelineMonth");
        setId("timeline");
        setMouseTransparent(true);
    }

    /** @param by the day that a hit is filed under; nothing where the wall is in another order */
    void by(Optional<Function<Hit, LocalDate>> by) {
        days = by;
        refresh();
    }

    /** The wall was laid out anew. */
    void refresh() {
        WallRows rows = wall.rows();
        List<Hit> items = wall.laidOut();
        ticks = days.filter(by -> !rows.rows().isEmpty() && list.getHeight() > 0)
                .map(by -> TimeTicks.of(
                        rows, row -> by.apply(items.get(rows.rows().get(row).first())), NAME_HEIGHT / list.getHeight()))
                .orElse(TimeTicks.NONE);
        drawLater();
    }

    /** Never in a layout: there the bar has no place yet, and what changes its own children is laid out for ever. */
    private void drawLater() {
        if (!drawing) {
            drawing = true;
            Platform.runLater(this::draw);
        }
    }

    private void draw() {
        drawing = false;
        bar = bar.or(this::find);
        getChildren().clear();
        bar.filter(found -> found.isVisible() && !ticks.ticks().isEmpty()).ifPresent(this::draw);
    }

    private void draw(ScrollBar found) {
        Bounds place = sceneToLocal(found.localToScene(found.getLayoutBounds()));
        boolean named = found.isHover() || found.isPressed();
        double middle = thumb(found, place);
        for (TimeTicks.Tick tick : ticks.ticks()) {
            double top = Math.round(place.getMinY() + tick.share() * place.getHeight());
            Region line = new Region();
            line.setManaged(false);
            line.getStyleClass().add("timeline-tick");
            getChildren().add(line);
            line.resizeRelocate(place.getMinX() - TICK_WIDTH, top, TICK_WIDTH, 1);
            if (named && Math.abs(top - middle) >= NAME_HEIGHT) {
                place(name(tick.month()), place.getMinX(), top, place.getMaxY());
            }
        }
        if (named) {
            sayMonth();
            place(inSight, place.getMinX(), middle, place.getMaxY());
        }
    }

    private Label name(YearMonth month) {
        Label name = new Label(ticks.years() ? dates.year(month.atDay(1)) : dates.month(month));
        name.getStyleClass().add("timeline-name");
        return name;
    }

    private void place(Label label, double right, double middle, double lowest) {
        label.setManaged(false);
        getChildren().add(label);
        label.applyCss();
        label.autosize();
        double top = Math.clamp(middle - label.getHeight() / 2, 0, Math.max(0, lowest - label.getHeight()));
        label.relocate(Math.round(right - TICK_WIDTH - GAP - label.getWidth()), Math.round(top));
    }

    /** The middle of what is dragged. */
    private double thumb(ScrollBar found, Bounds place) {
        return found.lookup(".thumb") instanceof Node thumb
                ? sceneToLocal(thumb.localToScene(thumb.getLayoutBounds())).getCenterY()
                : place.getMinY();
    }

    /** Of the row that is at the top. */
    private void sayMonth() {
        WallRows rows = wall.rows();
        int row = rows.at(wall.scroll());
        int card = Math.min(rows.rows().get(row).first(), wall.laidOut().size() - 1);
        days.ifPresent(by -> inSight.setText(
                dates.month(YearMonth.from(by.apply(wall.laidOut().get(card))))));
    }

    private Optional<ScrollBar> find() {
        Optional<ScrollBar> found = list.lookupAll(".scroll-bar").stream()
                .flatMap(node -> node instanceof ScrollBar one ? Stream.of(one) : Stream.empty())
                .filter(one -> one.getOrientation() == Orientation.VERTICAL)
                .findFirst();
        found.ifPresent(one -> {
            // Changes, not invalidations: what nobody reads again is not invalidated a second time.
            one.hoverProperty().addListener((p, old, now) -> drawLater());
            one.pressedProperty().addListener((p, old, now) -> drawLater());
            one.visibleProperty().addListener((p, old, now) -> drawLater());
            one.heightProperty().addListener((p, old, now) -> drawLater());
            one.valueProperty().addListener((p, old, now) -> {
                if (one.isHover() || one.isPressed()) {
                    drawLater();
                }
            });
        });
        return found;
    }
}
