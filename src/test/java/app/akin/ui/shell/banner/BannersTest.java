package app.akin.ui.shell.banner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BannersTest {

    private final Banners banners = new Banners();

    private String shown() {
        return banners.shown().get().map(Banner::key).orElse("none");
    }

    @Test
    void theWorstIsShownFirstAndTheOthersWait() {
        banners.raise(Banner.warning("disk", "The disk is nearly full.", ""));
        banners.raise(Banner.danger("model", "The model is missing.", ""));
        assertThat(shown()).isEqualTo("model");
        banners.lower("model");
        assertThat(shown()).isEqualTo("disk");
        banners.lower("disk");
        assertThat(shown()).isEqualTo("none");
    }

    @Test
    void newsWaitUntilNothingIsWrong() {
        banners.raise(Banner.news("again", "Akin has better eyes now:", "it is reading 292 pictures again."));
        banners.raise(Banner.warning("disk", "The disk is nearly full.", ""));
        assertThat(shown()).isEqualTo("disk");
        banners.lower("disk");
        assertThat(shown()).isEqualTo("again");
    }

    @Test
    void amongEqualsTheFirstStays() {
        banners.raise(Banner.warning("a", "A", ""));
        banners.raise(Banner.warning("b", "B", ""));
        assertThat(shown()).isEqualTo("a");
    }

    @Test
    void newsOfTheSameTroubleTakesItsPlace() {
        banners.raise(Banner.warning("disk", "1.9 GB left", ""));
        banners.raise(Banner.warning("disk", "1.2 GB left", ""));
        assertThat(banners.shown().get().orElseThrow().headline()).isEqualTo("1.2 GB left");
        banners.lower("disk");
        assertThat(shown()).isEqualTo("none");
    }
}
