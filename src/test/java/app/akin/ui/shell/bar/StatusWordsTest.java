package app.akin.ui.shell.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.library.LibraryState;
import app.akin.library.models.Models;
import app.akin.model.LibraryCounts;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeModels;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {

    private static final LibraryState OPEN = new LibraryState.Open(new LibraryCounts(12_480, 11_902, 578, 0, 0), 1);
    private final StatusWords words = new StatusWords(new Messages(Locale.ENGLISH));

    private static IndexProgress progress(Phase phase, Optional<Long> total, double speed, Optional<Duration> left) {
        return new IndexProgress(
                phase, 3860, total, 1204, 1200, 4, List.of(), speed, left, Optional.empty(), OptionalLong.empty());
    }

    @Test
    void whileReadingItSaysHowFarAndHowLong() {
        IndexProgress reading = progress(Phase.READING, Optional.of(3860L), 23.4, Optional.of(Duration.ofSeconds(115)));
        assertThat(words.doing(reading, OPEN, 0)).isEqualTo("1,204 of 3,860");
        assertThat(words.rate(reading)).isEqualTo("23/s · about 2 min left");
        assertThat(words.fraction(reading)).isBetween(0.31, 0.32);
    }

    @Test
    void beforeTheTotalIsKnownItSaysWhatWasFound() {
        IndexProgress scanning = progress(Phase.SCANNING, Optional.empty(), 0, Optional.empty());
        assertThat(words.doing(scanning, OPEN, 0)).isEqualTo("3,860 found");
        assertThat(words.rate(scanning)).isEmpty();
        assertThat(words.fraction(scanning)).isNegative();
    }

    @Test
    void timeLeftIsNotGuessedBeforeItIsMeasured() {
        assertThat(words.rate(progress(Phase.READING, Optional.of(3860L), 7.25, Optional.empty())))
                .isEqualTo("7.3/s");
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 30, 50, 80, 900, 5_000, 9_000, 100_000})
    void timeLeftReadsAsOnThePageOfAdding(long seconds) {
        IndexProgress reading =
                progress(Phase.READING, Optional.of(3860L), 9.96, Optional.of(Duration.ofSeconds(seconds)));
        String onPage = new Amounts(new Messages(Locale.ENGLISH)).time(Duration.ofSeconds(seconds));
        assertThat(words.rate(reading)).isEqualTo("10/s · about " + onPage + " left");
    }

    @Test
    void afterwardsItSaysThatAllIsUpToDate() {
        assertThat(words.doing(IndexProgress.IDLE, OPEN, 0)).isEqualTo("12,480 files, all up to date");
        assertThat(words.doing(IndexProgress.IDLE, new LibraryState.Open(LibraryCounts.NONE, 1), 0))
                .isEqualTo("Nothing in the library yet");
    }

    @Test
    void documentsThatAreFoundByTheirWordsAloneAreCountedUntilTheyAreUnderstood() {
        List<Models.Model> models = List.of(
                FakeModels.iris(new Models.State.Building(10, 30)),
                FakeModels.reader(new Models.State.Building(18, 60)),
                FakeModels.clip(new Models.State.Offered()));
        assertThat(words.unread(models)).isEqualTo(42);
        assertThat(words.doing(IndexProgress.IDLE, OPEN, 42))
                .isEqualTo("42 documents are found by their words alone so far");
        assertThat(words.doing(progress(Phase.READING, Optional.of(3860L), 23, Optional.empty()), OPEN, 42))
                .as("while files are read that goes first")
                .isEqualTo("1,204 of 3,860");
        assertThat(words.model(models)).as("the one that sees pictures").isEqualTo("Iris");
    }

    @Test
    void whatIsSaidOfTheLibraryIsSaidOnce() {
        LibraryState again = new LibraryState.Restarting();
        assertThat(words.library(again)).isEqualTo("Library restarting");
        assertThat(words.doing(IndexProgress.IDLE, again, 0)).isEmpty();
        assertThat(words.library(new LibraryState.Opening())).isEqualTo("Opening…");
        assertThat(words.doing(IndexProgress.IDLE, new LibraryState.Opening(), 0))
                .isEmpty();
    }

    @Test
    void koreanHasItsOwnOrder() {
        StatusWords korean = new StatusWords(new Messages(Locale.KOREAN));
        IndexProgress reading = progress(Phase.READING, Optional.of(3860L), 23, Optional.empty());
        assertThat(korean.doing(reading, OPEN, 0)).isEqualTo("3,860개 중 1,204개");
    }
}
