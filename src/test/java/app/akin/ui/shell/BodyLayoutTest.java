package app.akin.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLayoutTest {

    @Test
    void atTheUsualSizeEverythingStandsBeside() {
        assertThat(BodyLayout.of(1280, true, true, 344)).isEqualTo(new BodyLayout(true, true, 216, 720));
        assertThat(BodyLayout.of(1280, true, false, 344)).isEqualTo(new BodyLayout(true, false, 216, 1064));
        assertThat(BodyLayout.of(1920, true, true, 344).mainWidth()).isEqualTo(1360);
    }

    @Test
    void below1100TheSidebarHides() {
        assertThat(BodyLayout.of(1099, true, false, 344).sidebarBeside()).isFalse();
        assertThat(BodyLayout.of(1100, true, false, 344).sidebarBeside()).isTrue();
    }

    @Test
    void below980TheDetailsTakeNoRoom() {
        assertThat(BodyLayout.of(900, true, true, 344)).isEqualTo(new BodyLayout(false, false, 0, 900));
        assertThat(BodyLayout.of(980, true, true, 344).detailsBeside()).isTrue();
    }

    @Test
    void detailsAreNeitherTooNarrowNorTooWide() {
        assertThat(BodyLayout.clampDetails(100)).isEqualTo(300);
        assertThat(BodyLayout.clampDetails(999)).isEqualTo(480);
    }
}
