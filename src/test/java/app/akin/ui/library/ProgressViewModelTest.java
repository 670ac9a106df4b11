package app.akin.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeLibrary;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressViewModelTest {

    private static ProgressViewModel of(Phase phase, Optional<Long> total, double rate, Optional<Duration> left) {
        IndexProgress progress = new IndexProgress(
                phase,
                3860,
                total,
                1204,
                1100,
                5,
                FakeLibrary.fewFailures(),
                rate,
                left,
                Optional.of("dunes.jpg"),
                OptionalLong.empty());
        return ProgressViewModel.of(progress, Optional.of(431L), List.of(), new Messages(Locale.ENGLISH));
    }

    @Test
    void readingSaysHowFarHowFastHowLongAndWhat() {
        ProgressViewModel says = of(Phase.READING, Optional.of(3860L), 23.2, Optional.of(Duration.ofSeconds(115)));
        assertThat(says.counts()).isEqualTo("1,204 of 3,860 files · 23 a second");
        assertThat(says.left()).isEqualTo("about 2 min left");
        assertThat(says.now()).isEqualTo("Now: dunes.jpg");
        assertThat(says.bar().orElseThrow()).isBetween(0.31, 0.32);
        assertThat(says.running()).isTrue();
    }

    @Test
    void beforeItIsMeasuredNothingIsInvented() {
        ProgressViewModel says = of(Phase.READING, Optional.of(3860L), 0, Optional.empty());
        assertThat(says.counts()).isEqualTo("1,204 of 3,860 files");
        assertThat(says.left()).isEmpty();
    }

    @Test
    void beforeTheTotalIsKnownTheBarCannotTell() {
        ProgressViewModel says = of(Phase.SCANNING, Optional.empty(), 0, Optional.empty());
        assertThat(says.counts()).isEqualTo("3,860 files found");
        assertThat(says.bar()).hasValue(-1);
    }

    @Test
    void pausedCanBeResumedAndHurriesNobody() {
        ProgressViewModel says = of(Phase.PAUSED, Optional.of(3860L), 23, Optional.of(Duration.ofSeconds(115)));
        assertThat(says.paused()).isTrue();
        assertThat(says.running()).isFalse();
        assertThat(says.left()).isEmpty();
        assertThat(says.now()).isEmpty();
        assertThat(says.counts()).isEqualTo("1,204 of 3,860 files");
    }

    @Test
    void onlyTheFirstFourFailuresAreShownAndAllAreCounted() {
        ProgressViewModel says = of(Phase.READING, Optional.of(3860L), 23, Optional.empty());
        assertThat(says.failures()).hasSize(4);
        assertThat(says.failed()).isEqualTo(5);
        assertThat(says.failures().get(1).reason()).isEqualTo("Too large: 65,535 × 65,535 pixels");
    }

    @Test
    void whenNothingGoesOnAllFilesAreCountedAndNotThoseOfTheLastRun() {
        assertThat(of(Phase.IDLE, Optional.of(85L), 0, Optional.empty()).counts())
                .isEqualTo("431 files");
    }

    @Test
    void idleHasNothingToStop() {
        ProgressViewModel says =
                ProgressViewModel.of(IndexProgress.IDLE, Optional.of(0L), List.of(), new Messages(Locale.ENGLISH));
        assertThat(says.bar()).isEmpty();
        assertThat(says.running()).isFalse();
        assertThat(says.failures()).isEqualTo(List.of());
    }

    @Test
    void whatCouldNotBeReadBeforeIsCountedAndShownAsOnItsPage() {
        ProgressViewModel says = ProgressViewModel.of(
                IndexProgress.IDLE, Optional.of(431L), FakeLibrary.fewFailures(), new Messages(Locale.ENGLISH));
        assertThat(says.failed()).isEqualTo(5);
        assertThat(says.failures()).hasSize(ProgressViewModel.FAILURES_SHOWN);
    }

    @Test
    void aRunThatHasCountedMoreThanTheLibraryGoesFirst() {
        IndexProgress running = new IndexProgress(
                Phase.READING,
                10,
                Optional.of(10L),
                7,
                0,
                7,
                FakeLibrary.fewFailures().subList(1, 3),
                0,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        ProgressViewModel says = ProgressViewModel.of(
                running, Optional.of(431L), FakeLibrary.fewFailures(), new Messages(Locale.ENGLISH));
        assertThat(says.failed()).isEqualTo(7);
        assertThat(says.failures())
                .extracting(ProgressViewModel.Failure::name)
                .doesNotHaveDuplicates()
                .startsWith("panorama of the whole valley.png", "Contract (signed).pdf");
    }
}
