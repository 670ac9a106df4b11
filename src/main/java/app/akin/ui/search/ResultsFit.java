package app.akin.ui.search;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/**
 * Makes the results bar fit its width. What goes first: the time, then the words of asking, of the filter and of the order,
 * where that is not enough the chips, which the filter's number stands for, and at last the slider and the button that saves,
 * which keys stand in for. What is still too long then is the title, which is cut.
 */
final class ResultsFit {

    private final Region bar;
    private final Labeled time;
    private final Labeled ask;
    private final Labeled filter;
    private final Labeled sort;
    private final Region chips;
    private final Region sizes;
    private final Region save;
    private int filters;

    ResultsFit(
            Region bar,
            Labeled time,
            Labeled ask,
            Labeled filter,
            Labeled sort,
            Region chips,
            Region sizes,
            Region save) {
        this.bar = bar;
        this.time = time;
        this.ask = ask;
        this.save = save;
        this.filter = filter;
        this.sort = sort;
        this.chips = chips;
        this.sizes = sizes;
        // Else it would be as wide as what it holds, whatever room there is.
        bar.setMinWidth(0);
        sizes.managedProperty().bind(sizes.visibleProperty());
        chips.managedProperty().bind(chips.visibleProperty());
        time.managedProperty().bind(time.visibleProperty());
        save.managedProperty().bind(save.visibleProperty());
    }

    /** How many filters are chosen. */
    void filters(int count) {
        filters = count;
    }

    /**
     * @param filterWords what the filter's button says where there is room
     * @param savable whether there is something to save
     */
    void fit(String filterWords, boolean savable) {
        save.setVisible(savable);
        ask.setContentDisplay(ContentDisplay.LEFT);
        time.setVisible(!time.getText().isEmpty());
        chips.setVisible(filters > 0);
        filter.setText(filterWords);
        filter.setContentDisplay(ContentDisplay.LEFT);
        sort.setContentDisplay(ContentDisplay.LEFT);
        sizes.setVisible(true);
        if (bar.getWidth() <= 0) {
            return;
        }
        List<Runnable> steps = List.of(
                () -> time.setVisible(false),
                () -> ask.setContentDisplay(ContentDisplay.GRAPHIC_ONLY),
                () -> filter.setContentDisplay(ContentDisplay.GRAPHIC_ONLY),
                () -> sort.setContentDisplay(ContentDisplay.GRAPHIC_ONLY),
                this::countChips,
                () -> sizes.setVisible(false),
                () -> save.setVisible(false));
        for (Runnable step : steps) {
            if (needed() <= bar.getWidth()) {
                return;
            }
            step.run();
        }
    }

    private void countChips() {
        if (filters > 0) {
            chips.setVisible(false);
            filter.setText(String.valueOf(filters));
            filter.setContentDisplay(ContentDisplay.LEFT);
        }
    }

    private double needed() {
        bar.applyCss();
        return bar.prefWidth(-1);
    }
}
