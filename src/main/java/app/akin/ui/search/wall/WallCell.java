package app.akin.ui.search.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** One row of cards. Its cards live as long as it does and become other results when it is used again. */
final class WallCell extends ListCell<RowLayout.Row> {

    private final WallView wall;
    private final Cards cards = new Cards();
    private Optional<CutLine> line = Optional.empty();

    WallCell(WallView wall) {
        this.wall = wall;
        getStyleClass().setAll("wall-row");
        setGraphic(null);
        setText(null);
    }

    @Override
    protected void updateItem(RowLayout.Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown =
                !empty && row != null && row.end() <= wall.model().items().size();
        cards.show(shown ? row : new RowLayout.Row(0, List.of()));
        setGraphic(!shown ? null : row.isLine() ? line() : cards);
    }

    private CutLine line() {
        if (line.isEmpty()) {
            line = Optional.of(wall.newLine());
            // As wide as the rows of cards, which the scroll bar's room does not make narrower.
            line.get().minWidthProperty().bind(getListView().widthProperty());
        }
        line.get().show(wall.model().sheet());
        return line.get();
    }

    Stream<CardView> cards() {
        return cards.used.stream();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // rows are made to fit: never a horizontal scroll bar
    }

    /** Asked only where a line makes the rows differ. An empty cell has a height, or the list would never be full. */
    @Override
    protected double computePrefHeight(double width) {
        return getItem() == null ? wall.rows().height() : wall.rows().heightOf(getItem());
    }

    /** The cards side by side, at widths that the row was given. */
    private final class Cards extends Region {

        private final List<CardView> pool = new ArrayList<>();
        private final List<CardView> used = new ArrayList<>();
        private RowLayout.Row row = new RowLayout.Row(0, List.of());

        void show(RowLayout.Row newRow) {
            row = newRow;
            while (pool.size() < row.widths().size()) {
                CardView card = wall.newCard();
                pool.add(card);
                getChildren().add(card);
            }
            used.clear();
            for (int i = 0; i < pool.size(); i++) {
                CardView card = pool.get(i);
                boolean shown = i < row.widths().size();
                card.setVisible(shown);
                if (shown) {
                    used.add(card);
                    wall.update(card, row.first() + i);
                }
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double left = WallView.PADDING;
            for (int i = 0; i < used.size(); i++) {
                int width = row.widths().get(i);
                used.get(i).resizeRelocate(left, RowLayout.ROW_GAP, width, wall.cardHeight());
                left += width + RowLayout.GAP;
            }
        }
    }
}
