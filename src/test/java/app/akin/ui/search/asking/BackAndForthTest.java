package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackAndForthTest {

    private final BackAndForth<String> history = new BackAndForth<>();

    @Test
    void oneGoesBackAndForth() {
        history.go("home");
        history.go("cats");
        assertThat(history.back()).isEqualTo("home");
        assertThat(history.canGoBack()).isFalse();
        assertThat(history.forward()).isEqualTo("cats");
        assertThat(history.canGoForward()).isFalse();
    }

    @Test
    void aNewPlaceForgetsWhatLayAhead() {
        history.go("home");
        history.go("cats");
        history.back();
        history.go("dogs");
        assertThat(history.canGoForward()).isFalse();
        assertThat(history.back()).isEqualTo("home");
    }

    @Test
    void aPlaceIsRememberedAsItWasLeft() {
        history.go("home");
        history.update(place -> place + ", scrolled");
        history.go("cats");
        assertThat(history.back()).isEqualTo("home, scrolled");
    }

    @Test
    void onlyTheLastFiftyAreKept() {
        for (int i = 0; i < 80; i++) {
            history.go("place " + i);
        }
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            steps++;
        }
        assertThat(steps).isEqualTo(49);
    }
}
