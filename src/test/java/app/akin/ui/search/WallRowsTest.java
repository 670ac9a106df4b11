package app.akin.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WallRowsTest {

    private final WallRows rows = new WallRows(
            List.of(
                    new RowLayout.Row(0, List.of(100, 300)),
                    new RowLayout.Row(2, List.of(200, 100, 100)),
                    new RowLayout.Row(5, List.of(400))),
            0);

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
    void everyCardKnowsItsRow() {
        assertThat(List.of(rows.rowOf(0), rows.rowOf(1), rows.rowOf(2), rows.rowOf(4), rows.rowOf(5)))
                .containsExactly(0, 0, 1, 1, 2);
    }
}
