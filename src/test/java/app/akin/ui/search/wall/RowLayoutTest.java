package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowLayoutTest {

    private static final double HEIGHT = 172;
    private final RowLayout layout = new RowLayout(1032, 12);

    @Test
    void everyCardIsInOneRowInOrder() {
        List<Double> widths = random(500);
        int next = 0;
        for (RowLayout.Row row : layout.rows(widths)) {
            assertThat(row.first()).isEqualTo(next);
            next = row.end();
        }
        assertThat(next).isEqualTo(500);
    }

    @Test
    void rowsOfOrdinaryPicturesAreExactlyFull() {
        List<RowLayout.Row> rows = layout.rows(random(500));
        for (RowLayout.Row row : rows.subList(0, rows.size() - 1)) {
            double used = row.widths().stream().mapToInt(Integer::intValue).sum()
                    + 12 * (row.widths().size() - 1);
            assertThat(used).isEqualTo(1032);
        }
    }

    @Test
    void noCardIsStretchedOrSqueezedByMoreThanAFifth() {
        List<Double> widths = random(500);
        for (RowLayout.Row row : layout.rows(widths)) {
            for (int i = 0; i < row.widths().size() - 1; i++) {
                double natural = widths.get(row.first() + i);
                assertThat(row.widths().get(i)).isBetween((int) (natural * 0.8) - 1, (int) (natural * 1.2) + 1);
            }
        }
    }

    @Test
    void theLastRowKeepsItsNaturalWidths() {
        assertThat(layout.rows(List.of(258.0, 258.0))).containsExactly(new RowLayout.Row(0, List.of(258, 258)));
    }

    @Test
    void oneCardWiderThanTheRowIsSqueezedIntoIt() {
        assertThat(new RowLayout(300, 12).rows(List.of(361.0, 361.0)))
                .extracting(row -> row.widths().getFirst())
                .containsExactly(300, 300);
    }

    @Test
    void nothingGivesNoRows() {
        assertThat(layout.rows(Collections.emptyList())).isEmpty();
    }

    private static List<Double> random(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(i -> (0.68 + 1.42 * random.nextDouble()) * HEIGHT)
                .toList();
    }
}
