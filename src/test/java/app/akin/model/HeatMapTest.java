package app.akin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeatMapTest {

    @Test
    void coldestPlaceIsZeroAndHottestIsOne() {
        HeatMap map = HeatMap.stretched(2, 2, new float[] {-4, -2, 0, 4});
        assertThat(map.values()).containsExactly(0, 0.25f, 0.5f, 1);
    }

    @Test
    void nothingIsHotWhereEverythingIsAsWarm() {
        assertThat(HeatMap.stretched(2, 1, new float[] {3, 3}).values()).containsOnly(0);
    }

    @Test
    void gridCoversTheWholePictureAndIsSmoothBetween() {
        HeatMap map = new HeatMap(2, 2, new float[] {0, 1, 0, 1});
        assertThat(map.at(0, 0)).isZero();
        assertThat(map.at(0.25, 1)).isZero();
        assertThat(map.at(0.5, 0.5)).isEqualTo(0.5f);
        assertThat(map.at(0.75, 0.2)).isEqualTo(1);
        assertThat(map.at(1, 1)).isEqualTo(1);
    }

    @Test
    void valuesThatAreNoGridAreRefused() {
        assertThatThrownBy(() -> new HeatMap(2, 2, new float[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
