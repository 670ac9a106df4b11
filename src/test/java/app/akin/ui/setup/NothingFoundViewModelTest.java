package app.akin.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.page.ShownQuestion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NothingFoundViewModelTest {

    private final Messages english = new Messages(Locale.ENGLISH);

    private static ShownQuestion asked(String words, Optional<String> place, int near) {
        return asked(words, place, near, 1204);
    }

    private static ShownQuestion asked(String words, Optional<String> place, int near, long searched) {
        List<Hit> hits = IntStream.rangeClosed(1, near)
                .mapToObj(NothingFoundViewModelTest::hit)
                .toList();
        SearchResult result = new SearchResult(
                new Query(words, List.of(), Scope.EVERYTHING, 200),
                new EmbeddingSpace("iris", new ContentHash("0".repeat(64)), 1, 512, VectorStorage.VECTOR),
                hits,
                Duration.ZERO,
                Duration.ZERO,
                searched);
        return new ShownQuestion(words, place, place.isPresent(), result);
    }

    private static Hit hit(int rank) {
        IndexedFile file = new IndexedFile(
                rank,
                rank,
                URI.create("file:///a"),
                "a",
                new FileStamp(1, 1),
                Instant.EPOCH,
                "image/png",
                Optional.empty(),
                Optional.empty(),
                false);
        return new Hit(rank, rank, Kind.PICTURE, file, 0, Optional.empty(), List.of());
    }

    @Test
    void itSaysWhereItLookedAndHowMuch() {
        NothingFoundViewModel says =
                NothingFoundViewModel.of(asked("submarine volcano", Optional.of("Scans and letters"), 41), english);
        assertThat(says.title()).isEqualTo("Nothing close to “submarine volcano”");
        assertThat(says.text()).isEqualTo("Searched 1,204 files in “Scans and letters”; nothing stands out.");
        assertThat(says.widen()).isTrue();
        assertThat(says.nearest()).contains("Show the 20 nearest anyway");
    }

    @Test
    void everywhereIsNotWidened() {
        NothingFoundViewModel says = NothingFoundViewModel.of(asked("volcano", Optional.empty(), 3), english);
        assertThat(says.text()).isEqualTo("Searched 1,204 files; nothing stands out.");
        assertThat(says.widen()).isFalse();
        assertThat(says.nearest()).contains("Show the 3 nearest anyway");
    }

    @Test
    void whereNothingIsNearNothingIsOffered() {
        assertThat(NothingFoundViewModel.of(asked("volcano", Optional.empty(), 0), english)
                        .nearest())
                .isEmpty();
    }

    @Test
    void whereNoFileFitsTheFiltersItSaysThatNothingWasSearched() {
        assertThat(NothingFoundViewModel.of(asked("volcano", Optional.of("nowhere"), 0, 0), english)
                        .text())
                .startsWith("Nothing was searched");
    }

    @Test
    void whatAsksInsteadOfWordsIsCalledByItsName() {
        assertThat(NothingFoundViewModel.of(asked("beach.jpg", Optional.empty(), 0), english)
                        .title())
                .isEqualTo("Nothing close to “beach.jpg”");
    }
}
