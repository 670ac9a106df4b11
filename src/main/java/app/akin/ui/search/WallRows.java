package app.akin.ui.search;

import java.util.List;

/**
 * Where cards lie to each other. Pure.
 *
 * @param rows from the top
 * @param gap between two cards of a row
 */
record WallRows(List<RowLayout.Row> rows, double gap) {

    static final WallRows NONE = new WallRows(List.of(), 0);

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

    /** The card {@code by} rows below (above when negative) whose middle is nearest; the same one at the border. */
    int vertically(int index, int by) {
        if (rows.isEmpty()) {
            return index;
        }
        int row = rowOf(index);
        int target = Math.clamp(row + by, 0, rows.size() - 1);
        return target == row ? index : nearest(rows.get(target), middle(rows.get(row), index));
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
