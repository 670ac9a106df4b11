package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BackAndForthTest {

    private final BackAndForth<String> history = new BackAndForth<>();
    private final Predicate<String> any = place -> true;

    @Test
    void oneGoesBackAndForth() {
        history.go("home");
        history.go("cats");
        assertThat(history.back(any)).contains("home");
        assertThat(history.canGoBack(any)).isFalse();
        assertThat(history.forward(any)).contains("cats");
        assertThat(history.canGoForward(any)).isFalse();
    }

    @Test
    void aNewPlaceForgetsWhatLayAhead() {
        history.go("home");
        history.go("cats");
        history.back(any);
        history.go("dogs");
        assertThat(history.canGoForward(any)).isFalse();
        assertThat(history.back(any)).contains("home");
    }

    @Test
    void aPlaceIsRememberedAsItWasLeft() {
        history.go("home");
        history.update(place -> place + ", scrolled");
        history.go("cats");
        assertThat(history.back(any)).contains("home, scrolled");
    }

    @Test
    void onlyTheLastFiftyAreKept() {
        for (int i = 0; i < 80; i++) {
            history.go("place " + i);
        }
        int steps = 0;
        while (history.canGoBack(any)) {
            history.back(any);
            steps++;
        }
        assertThat(steps).isEqualTo(49);
    }

    @Test
    void whatIsNotThereAnyMoreIsPassedOver() {
        history.go("home");
        history.go("a collection");
        history.go("cats");
        Predicate<String> there = place -> !place.equals("a collection");
        assertThat(history.back(there)).contains("home");
        assertThat(history.canGoBack(there)).isFalse();
        assertThat(history.back(there)).isEmpty();
        assertThat(history.forward(there)).contains("cats");
        assertThat(history.back(any)).contains("a collection");
    }
}
