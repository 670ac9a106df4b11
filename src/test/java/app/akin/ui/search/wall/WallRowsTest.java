package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WallRowsTest {

    private final WallRows rows = new WallRows(
            List.of(
                    new RowLayout.Row(0, List.of(100, 300)),
                    new RowLayout.Row(2, List.of(200, 100, 100)),
                    new RowLayout.Row(5, List.of(400))),
            0,
            182);
    private final WallRows parted = new WallRows(
            List.of(
                    new RowLayout.Row(0, List.of(100, 300)),
                    RowLayout.Row.line(2),
                    new RowLayout.Row(2, List.of(200, 200))),
            0,
            182);

    @Test
    void downGoesToTheCardWhoseMiddleIsNearest() {
        assertThat(rows.vertically(0, 1)).isEqualTo(2);
        assertThat(rows.vertically(1, 1)).isEqualTo(3);
        assertThat(rows.vertically(4, 1)).isEqualTo(5);
    }

    @Test
    void upGoesBackLikewise() {
        assertThat(rows.vertically(5, -1)).isEqualTo(3);
        assertThat(rows.vertically(4, -1)).isEqualTo(1);
    }

    @Test
    void atTheBorderTheFocusStays() {
        assertThat(rows.vertically(1, -1)).isEqualTo(1);
        assertThat(rows.vertically(5, 3)).isEqualTo(5);
    }

    @Test
    void theKeyboardStepsOverTheLine() {
        assertThat(parted.vertically(1, 1)).isEqualTo(3);
        assertThat(parted.vertically(2, -1)).isEqualTo(0);
        assertThat(parted.rowOf(2)).isEqualTo(2);
    }

    @Test
    void theLineIsLowerThanARowOfCards() {
        assertThat(parted.length()).isEqualTo(2 * 182 + WallRows.LINE);
        assertThat(parted.top(2)).isEqualTo(182 + WallRows.LINE);
        assertThat(List.of(parted.at(0), parted.at(181), parted.at(183), parted.at(182 + WallRows.LINE + 1)))
                .containsExactly(0, 0, 1, 2);
    }

    @Test
    void theLineIsSeenTogetherWithTheRowAboveIt() {
        assertThat(parted.bottom(0)).isEqualTo(182 + WallRows.LINE);
    }

    @Test
    void everyCardKnowsItsRow() {
        assertThat(List.of(rows.rowOf(0), rows.rowOf(1), rows.rowOf(2), rows.rowOf(4), rows.rowOf(5)))
                .containsExactly(0, 0, 1, 1, 2);
    }
}
