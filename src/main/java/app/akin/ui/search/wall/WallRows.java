package app.akin.ui.search.wall;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where cards lie to each other. Pure.
 *
 * @param rows from the top
 * @param gap between two cards of a row
 * @param height of a row of cards, in pixels
 * @param lineRow the row that is a line; as many as there are rows where none is
 */
record WallRows(List<RowLayout.Row> rows, double gap, double height, int lineRow) {

    static final WallRows NONE = new WallRows(List.of(), 0, 0);

    /** Of the row that is a line. */
    static final double LINE = CutLine.HEIGHT + RowLayout.ROW_GAP;

    WallRows(List<RowLayout.Row> rows, double gap, double height) {
        this(rows, gap, height, lineRow(rows));
    }

    /** The row that holds card {@code index}. */
    int rowOf(int index) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (rows.get(middle).first() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean hasLine() {
        return lineRow < rows.size();
    }

    private static int lineRow(List<RowLayout.Row> rows) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).isLine())
                .findFirst()
                .orElse(rows.size());
    }

    /** How far below the first row's upper edge a row begins. */
    double top(int row) {
        return row > lineRow ? (row - 1) * height + LINE : row * height;
    }

    double heightOf(RowLayout.Row row) {
        return row.isLine() ? LINE : height;
    }

    /** Of all rows together. */
    double length() {
        return top(rows.size());
    }

    /** The row that {@code pixels} below the first row's upper edge lies in. */
    int at(double pixels) {
        double line = top(lineRow);
        double cards = pixels <= line ? pixels : Math.max(line, pixels - LINE + height);
        return Math.clamp((int) (cards / height), 0, Math.max(0, rows.size() - 1));
    }

    /** Where a row ends; the line below the last row of cards is seen with it. */
    double bottom(int row) {
        boolean lineFollows = row + 1 < rows.size() && rows.get(row + 1).isLine();
        return top(lineFollows ? row + 2 : row + 1);
    }

    /** The card {@code by} rows below (above when negative) whose middle is nearest; the same one at the border. */
    int vertically(int index, int by) {
        if (rows.isEmpty()) {
            return index;
        }
        List<RowLayout.Row> cards = rows.stream().filter(row -> !row.isLine()).toList();
        RowLayout.Row from = rows.get(rowOf(index));
        int row = cards.indexOf(from);
        int target = Math.clamp(row + by, 0, cards.size() - 1);
        return target == row ? index : nearest(cards.get(target), middle(from, index));
    }

    private double middle(RowLayout.Row row, int index) {
        int column = index - row.first();
        return row.left(column, gap) + row.widths().get(column) / 2.0;
    }

    private int nearest(RowLayout.Row row, double middle) {
        int best = row.first();
        for (int index = row.first(); index < row.end(); index++) {
            if (Math.abs(middle(row, index) - middle) < Math.abs(middle(row, best) - middle)) {
                best = index;
            }
        }
        return best;
    }
}
