package app.akin.ui.search.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Fills rows of one height with cards of different widths. Pure: the same widths give the same rows.
 *
 * <p>A row is stretched or squeezed to the full width by at most a fifth; where that is not enough it stays ragged. The
 * last row keeps its natural widths.
 *
 * @param width of a row, in pixels
 * @param gap between two cards
 */
record RowLayout(double width, double gap) {

    /** Pixels between two cards of a row. */
    static final double GAP = 12;

    /** Pixels between two rows. */
    static final double ROW_GAP = 10;

    private static final double STRETCH = 1.2;
    private static final double SQUEEZE = 0.8;

    /**
     * One row.
     *
     * @param first index of its first card
     * @param widths of its cards, in whole pixels
     */
    record Row(int first, List<Integer> widths) {

        /** The line below which weaker hits stand, before card {@code first}; it has no cards. */
        static Row line(int first) {
            return new Row(first, List.of());
        }

        boolean isLine() {
            return widths.isEmpty();
        }

        int end() {
            return first + widths.size();
        }

        /** Where card {@code column} begins. */
        double left(int column, double gap) {
            double left = 0;
            for (int i = 0; i < column; i++) {
                left += widths.get(i) + gap;
            }
            return left;
        }
    }

    /** The rows for cards of these natural widths, in order. */
    List<Row> rows(List<Double> natural) {
        List<Row> rows = new ArrayList<>();
        int first = 0;
        while (first < natural.size()) {
            int end = end(natural, first);
            boolean last = end == natural.size();
            rows.add(new Row(first, widths(natural.subList(first, end), last)));
            first = end;
        }
        return List.copyOf(rows);
    }

    /** The rows for these cards with a line, a row of its own, before card {@code line}. */
    List<Row> rows(List<Double> natural, OptionalInt line) {
        if (line.isEmpty()) {
            return rows(natural);
        }
        int cut = line.getAsInt();
        List<Row> rows = new ArrayList<>(rows(natural.subList(0, cut)));
        rows.add(Row.line(cut));
        rows(natural.subList(cut, natural.size())).forEach(row -> rows.add(new Row(cut + row.first(), row.widths())));
        return List.copyOf(rows);
    }

    /** Takes cards until the row is over-full, then decides whether the last of them makes it better or worse. */
    private int end(List<Double> natural, int first) {
        double sum = 0;
        for (int i = first; i < natural.size(); i++) {
            double without = scale(sum, i - first);
            sum += natural.get(i);
            double with = scale(sum, i - first + 1);
            if (with < 1) {
                boolean squeezed = i == first || with >= SQUEEZE && 1 / with <= without;
                return squeezed ? i + 1 : i;
            }
        }
        return natural.size();
    }

    private double scale(double sum, int cards) {
        return (width - gap * (cards - 1)) / sum;
    }

    private List<Integer> widths(List<Double> natural, boolean last) {
        double sum = natural.stream().mapToDouble(Double::doubleValue).sum();
        double scale = scale(sum, natural.size());
        double used = last ? Math.min(1, scale) : Math.min(STRETCH, scale);
        List<Integer> widths = new ArrayList<>();
        int taken = 0;
        for (double card : natural) {
            int wide = (int) Math.floor(card * used);
            widths.add(wide);
            taken += wide;
        }
        if (used == scale) {
            int left = (int) (width - gap * (natural.size() - 1)) - taken;
            widths.set(widths.size() - 1, widths.getLast() + left);
        }
        return List.copyOf(widths);
    }
}
