package app.akin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurestTest {

    @Test
    void whatTwoLanesFindIsSurerThanWhatOneDoes() {
        Surest surest = new Surest();
        surest.add(Map.of(1L, 0.3, 2L, 0.3));
        surest.add(Map.of(2L, 0.2, 3L, 0.25));
        assertThat(surest.best(1)).containsExactly(2L);
        assertThat(surest.best(2)).containsExactlyInAnyOrder(2L, 1L);
        assertThat(surest.all()).isEqualTo(Set.of(1L, 2L, 3L));
    }

    @Test
    void allAboveTheLineAreThereHoweverFewAreWanted() {
        Map<Long, Double> sure = new HashMap<>();
        for (long item = 1; item <= 20; item++) {
            sure.put(item, item <= 12 ? Measured.LIKELY : Measured.LIKELY / 2);
        }
        Surest surest = new Surest();
        surest.add(sure);
        assertThat(surest.best(5)).hasSize(12).allMatch(item -> item <= 12);
        assertThat(surest.best(15)).hasSize(15);
        assertThat(surest.best(100)).hasSize(20);
    }

    @Test
    void agreementNeverReachesWhatStandsThereWordForWord() {
        for (double sure : List.of(0.1, 0.5, 0.9, Math.nextDown(Measured.PHRASE))) {
            assertThat(Surest.joined(sure, sure)).isBetween(sure, Math.nextDown(Measured.PHRASE));
        }
        assertThat(Surest.joined(0.2, Measured.PHRASE)).isEqualTo(Measured.PHRASE);
    }
}
