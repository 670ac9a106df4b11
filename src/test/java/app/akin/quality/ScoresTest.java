package app.akin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final List<Boolean> SECOND_AND_FOURTH = List.of(false, true, false, true, false, false);

    @Test
    void firstFiveCountsNoMorePlacesThanThereAreRightOnes() {
        assertThat(Scores.firstFive(SECOND_AND_FOURTH)).isEqualTo(0.5);
        assertThat(Scores.firstFive(List.of(true, true, false, false, false, false)))
                .isEqualTo(1);
        assertThat(Scores.firstFive(List.of(true, true, true, false, true, false, true, true)))
                .isEqualTo(0.8);
    }

    @Test
    void averagePrecisionIsTheMeanOverRightOnes() {
        assertThat(Scores.averagePrecision(SECOND_AND_FOURTH)).isEqualTo((1 / 2.0 + 2 / 4.0) / 2);
        assertThat(Scores.averagePrecision(List.of(true, true, false))).isEqualTo(1);
    }

    @Test
    void aucIsTheShareOfPairsInTheRightOrder() {
        assertThat(Scores.auc(List.of(0.9, 0.8), List.of(0.1, 0.2))).isEqualTo(1);
        assertThat(Scores.auc(List.of(0.1, 0.2), List.of(0.9, 0.8))).isZero();
        assertThat(Scores.auc(List.of(0.5, 0.9), List.of(0.5, 0.1))).isEqualTo(0.875);
    }

    @Test
    void quantilesAreOfTheSortedValues() {
        List<Double> values = List.of(0.4, 0.1, 0.3, 0.2);
        assertThat(Scores.quantile(values, 0.5)).isEqualTo(0.3);
        assertThat(Scores.quantile(values, 1)).isEqualTo(0.4);
        assertThat(Scores.mean(values)).isCloseTo(0.25, within(1e-12));
    }
}
