package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.FoundPassages;
import app.akin.library.LibraryState;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.IndexedFile;
import app.akin.model.LibraryCounts;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.kept.FileCollection;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.DemoLibrary;
import app.akin.ui.pages.FakeKeeping;
import app.akin.ui.pages.FakeWindowThread;
import app.akin.ui.search.kept.KeptListener;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedSearchesModelTest {

    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("eyes", new ContentHash("0".repeat(64)), 1, 4, VectorStorage.VECTOR);

    private final FakeWindowThread window = new FakeWindowThread();
    private final FakeKeeping keeping = new FakeKeeping();
    private final List<Hit> found = new CopyOnWriteArrayList<>(List.of(hit(1, Instant.EPOCH, Band.STRONG)));
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final Search search = query -> {
        counted.add(query.words());
        return new SearchResult(query, SPACE, List.copyOf(found), Duration.ZERO, Duration.ZERO, found.size());
    };
    private final SearchModel asking = new SearchModel(
            search, DemoLibrary.drawn(1), window.background(), window.background(), new WallModel(), Locale.ENGLISH);
    private final SavedSearchesModel model =
            new SavedSearchesModel(keeping, keeping, search, asking, window.background(), Duration.ofMillis(100));
    private final Told told = new Told();

    @BeforeEach
    void open() {
        model.changes().tell(told);
        asking.library(open(1));
        model.library(open(1));
        window.await(() -> asking.shown().get() instanceof OnWall.Home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsAskedIsSavedUnderItsWordsAndAskedAgainLater() {
        save("rent");
        assertThat(told.words).containsExactly("saved rent");

        asking.clear();
        window.await(() -> asking.shown().get() instanceof OnWall.Home);
        model.open(only().search());
        window.await(() -> isFound("rent"));
    }

    @Test
    void aVeryLongQuestionGetsAsLongANameAsThereIsAndNoHalfLetters() {
        save("🏠".repeat(FileCollection.LONGEST_NAME + 5));

        assertThat(only().search().name()).isEqualTo("🏠".repeat(FileCollection.LONGEST_NAME));
    }

    @Test
    void onlyWhatWasAddedSinceAndIsAboveTheLineIsNewAndIsNewNoLongerOnceLookedAt() {
        save("rent");
        Instant later = Instant.now().plusSeconds(60);
        found.addAll(List.of(hit(2, later, Band.STRONG), hit(3, later, Band.LIKELY), hit(4, later, Band.WEAK)));
        model.library(open(4));
        window.await(() -> only().news() == 2);

        model.open(only().search());
        window.await(() -> only().news() == 0);
        assertThat(only().search().name()).isEqualTo("rent");
    }

    @Test
    void manyNewsOfTheLibraryAreCountedOnceAndNewsOfTheSameFilesNotAtAll() {
        save("rent");
        window.await(() -> counted.contains("rent"));
        counted.clear();
        for (int files = 2; files < 30; files++) {
            model.library(open(files));
        }
        save("lease"); // its own search, and by then the others are counted or still waiting
        found.add(hit(2, Instant.now().plusSeconds(60), Band.STRONG));
        model.library(open(31));
        window.await(() -> model.searches().get().stream().allMatch(saved -> saved.news() == 1));
        assertThat(counted.stream().filter("rent"::equals).count()).isBetween(1L, 2L);

        counted.clear();
        model.library(open(31));
        save("deposit"); // what is kept after that is there only once it was looked at
        assertThat(counted).doesNotContain("rent");
    }

    @Test
    void noMoreThanThirtyAreAsked() {
        save("rent");
        String question = only().search().question();
        IntStream.range(1, 40).forEach(i -> keeping.saveSearch("copy " + i, question));
        counted.clear();
        found.add(hit(2, Instant.now().plusSeconds(60), Band.STRONG));
        model.library(open(2));
        window.await(() -> model.searches().get().size() == 40);
        window.await(() -> model.searches().get().getFirst().news() == 1);

        assertThat(counted).hasSize(30);
    }

    @Test
    void whatIsRemovedComesBackByTheUndoThatIsOffered() {
        save("rent");
        model.remove(only().search());
        window.await(() -> model.searches().get().isEmpty());

        told.undo.getFirst().run();
        window.await(() -> model.searches().get().size() == 1);
        assertThat(only().search().name()).isEqualTo("rent");
    }

    private void save(String words) {
        asking.ask(words);
        window.await(() -> isFound(words));
        model.save();
        int before = model.searches().get().size();
        window.await(() -> model.searches().get().size() == before + 1);
    }

    private boolean isFound(String words) {
        return asking.shown().get() instanceof OnWall.Found found
                && found.question().words().equals(words);
    }

    private SavedSearchesModel.Saved only() {
        assertThat(model.searches().get()).hasSize(1);
        return model.searches().get().getFirst();
    }

    private static LibraryState open(int files) {
        return new LibraryState.Open(new LibraryCounts(files, 0, files, files, 0), files);
    }

    private static Hit hit(int id, Instant added, Band band) {
        Hit hit = FoundPassages.passage(id, "file:///home/ruth/" + id + ".txt", "The rent is 1,140.", band);
        IndexedFile file = hit.file();
        return new Hit(
                hit.rank(),
                hit.itemId(),
                hit.kind(),
                new IndexedFile(
                        file.id(),
                        file.contentId(),
                        file.uri(),
                        file.name(),
                        file.stamp(),
                        added,
                        file.mediaType(),
                        file.size(),
                        file.taken(),
                        file.offline()),
                hit.score(),
                hit.passage(),
                hit.lanes(),
                band);
    }

    /** What is told, in words. */
    private static final class Told implements KeptListener {

        private final List<String> words = new ArrayList<>();
        private final List<Runnable> undo = new ArrayList<>();

        @Override
        public void saved(String name) {
            words.add("saved " + name);
        }

        @Override
        public void removed(String name, Runnable back) {
            undo.add(back);
        }

        @Override
        public void nameTaken(String name) {
            words.add("taken " + name);
        }

        @Override
        public void partly(String name) {
            words.add("partly " + name);
        }

        @Override
        public void failed(Throwable problem) {
            throw new AssertionError(problem);
        }
    }
}
