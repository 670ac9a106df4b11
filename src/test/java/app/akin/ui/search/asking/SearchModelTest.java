package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.search.Part;
import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import app.akin.task.TaskRunner;
import app.akin.ui.DemoLibrary;
import app.akin.ui.kit.Background;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test's own thread plays the JavaFX thread: what is handed over waits in a queue until the test takes it. */
class SearchModelTest {

    private final BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    private final TaskRunner tasks = new TaskRunner("test", 3);
    private final Background background = new Background(tasks, handedOver::add);
    private final ConcurrentHashMap<String, CompletableFuture<Void>> held = new ConcurrentHashMap<>();
    private final DemoLibrary library = DemoLibrary.drawn(5);
    private final WallModel wall = new WallModel();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Search slow = query -> {
        begun.add(query.words());
        held.getOrDefault(query.words(), CompletableFuture.completedFuture(null))
                .join();
        return library.find(query);
    };
    private final SearchModel model = new SearchModel(slow, library, background, background, wall, Locale.ENGLISH);

    @AfterEach
    void close() {
        held.values().forEach(future -> future.complete(null));
        tasks.close();
    }

    private void opened() {
        model.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            try {
                Optional.ofNullable(handedOver.poll(50, TimeUnit.MILLISECONDS)).ifPresent(Runnable::run);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(System.nanoTime()).as("within half a minute").isLessThan(deadline);
        }
    }

    private boolean isAnswered(String words) {
        return model.shown().get() instanceof OnWall.Found found
                && found.question().words().equals(words);
    }

    private List<String> askedWords() {
        return library.asked().stream().map(Query::words).toList();
    }

    @Test
    void whatIsUnderstoodBecomesChipsAndFiltersAndIsNotAskedAgain() {
        opened();
        model.words().set("hills -moon type:picture ");
        await(() -> isAnswered("hills"));
        int asked = library.asked().size();
        model.settle();

        assertThat(model.words().get()).isEqualTo("hills ");
        assertThat(model.chips()).containsExactly(Part.of("moon").weighing(-1));
        assertThat(model.scope().get().kind()).contains(Kind.PICTURE);
        assertThat(model.shown().get().question()).isEqualTo(model.question());
        assertThat(library.asked()).hasSize(asked);
    }

    @Test
    void aWeightAsksAnewAndTheWayBackHasTheOldOne() {
        opened();
        model.ask(new Question("hills", List.of(Part.of("moon")), Scope.EVERYTHING));
        await(() -> isAnswered("hills moon"));
        model.chips().set(0, Part.of("moon").weighing(-1));
        await(() -> isAnswered("hills"));
        assertThat(library.asked().getLast().parts())
                .containsExactly(Part.of("hills"), Part.of("moon").weighing(-1));

        model.back();
        assertThat(model.chips()).containsExactly(Part.of("moon"));
    }

    @Test
    void theWallBeginsWithWhatWasAddedLast() {
        opened();
        await(() -> model.shown().get() instanceof OnWall.Home);
        assertThat(wall.items()).isNotEmpty();
    }

    @Test
    void fastTypingAsksOnlyTheLastWords() {
        opened();
        await(() -> model.shown().get() instanceof OnWall.Home);
        for (String typed : List.of("r", "re", "red", "red f", "red flower")) {
            model.words().set(typed);
        }
        await(() -> isAnswered("red flower"));
        assertThat(askedWords()).containsExactly("red flower");
    }

    @Test
    void aLateAnswerToAnOldQuestionIsDropped() {
        opened();
        await(() -> model.shown().get() instanceof OnWall.Home);
        held.put("slow", new CompletableFuture<>());
        model.ask("slow");
        await(() -> begun.contains("slow"));
        model.ask("quick");
        await(() -> isAnswered("quick"));
        held.get("slow").complete(null);
        await(() -> askedWords().contains("slow") && handedOver.isEmpty());
        assertThat(isAnswered("quick")).isTrue();
    }

    @Test
    void oldResultsStayUntilTheNewOnesAreThere() {
        opened();
        model.ask("first");
        await(() -> isAnswered("first"));
        held.put("second", new CompletableFuture<>());
        model.ask("second");
        await(() -> model.waits().late().get());
        assertThat(isAnswered("first")).isTrue();
        held.get("second").complete(null);
        await(() -> isAnswered("second"));
        assertThat(model.waits().late().get()).isFalse();
    }

    @Test
    void aQuestionTypedBeforeTheLibraryIsOpenIsAskedWhenItIs() {
        model.words().set("moon");
        model.askNow();
        assertThat(library.asked()).isEmpty();
        opened();
        await(() -> isAnswered("moon"));
    }

    @Test
    void theHistoryBringsBackSelectionAndScroll() {
        double[] scrolled = {0};
        model.scrolling(() -> scrolled[0], pixels -> scrolled[0] = pixels);
        opened();
        await(() -> model.shown().get() instanceof OnWall.Home);
        model.ask("hills moon");
        await(() -> isAnswered("hills moon"));
        wall.select(1);
        scrolled[0] = 320;
        long selected = wall.selection().getFirst().itemId();
        model.ask("red flower");
        await(() -> isAnswered("red flower"));
        wall.clearSelection();
        scrolled[0] = 0;
        model.back();
        assertThat(isAnswered("hills moon")).isTrue();
        assertThat(wall.selection()).extracting(hit -> hit.itemId()).containsExactly(selected);
        assertThat(scrolled[0]).isEqualTo(320);
        assertThat(model.words().get()).isEqualTo("hills moon");
    }

    @Test
    void goingBackFindsTheWeakerHitsAsTheyWereLeft() {
        opened();
        await(() -> model.shown().get() instanceof OnWall.Home);
        model.ask("moon");
        await(() -> isAnswered("moon"));
        int all = wall.items().size();
        model.content().showWeaker(false);
        assertThat(wall.items()).hasSize(1);
        model.ask("red flower");
        await(() -> isAnswered("red flower"));
        model.back();
        assertThat(wall.items()).hasSize(1);
        model.content().showWeaker(true);
        assertThat(wall.items()).hasSize(all);
    }

    @Test
    void aQuestionThatGoesOnTypingTakesThePlaceOfTheOneBefore() {
        opened();
        await(() -> model.shown().get() instanceof OnWall.Home);
        model.ask("c");
        await(() -> isAnswered("c"));
        model.ask("cat");
        await(() -> isAnswered("cat"));
        model.back();
        await(() -> model.shown().get() instanceof OnWall.Home);
        assertThat(model.backPossible().get()).isFalse();
    }

    @Test
    void atTheEndOfAnAnswerMoreOfItIsAskedForUntilAllIsThere() {
        DemoLibrary thousands = DemoLibrary.drawn(3000);
        SearchModel large = new SearchModel(thousands, thousands, background, background, wall, Locale.ENGLISH);
        large.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
        large.ask("red flower");
        await(() -> large.shown().get() instanceof OnWall.Found);
        large.content().showWeaker(true);
        List<Long> first = ids(wall.items());
        assertThat(first).hasSizeLessThanOrEqualTo(Query.USUAL_LIMIT);
        for (int before = 0; before < wall.items().size(); ) {
            before = wall.items().size();
            int shown = before;
            large.moreWanted();
            await(() -> wall.items().size() > shown || isWhole(large));
        }

        List<Long> all = ids(wall.items());
        assertThat(all).doesNotHaveDuplicates().startsWith(first.toArray(Long[]::new));
        assertThat(all).hasSizeGreaterThanOrEqualTo(3000);
    }

    @Test
    void anotherOrderIsOfAllThatWasFoundAndNotOfTheBestFew() {
        DemoLibrary thousands = DemoLibrary.drawn(3000);
        SearchModel large = new SearchModel(thousands, thousands, background, background, wall, Locale.ENGLISH);
        large.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
        large.ask("red flower");
        await(() -> large.shown().get() instanceof OnWall.Found);
        large.content().showWeaker(true);
        large.sort().set(Sort.NAME);
        await(() -> isWhole(large));

        OnWall.Found found = (OnWall.Found) large.shown().get();
        assertThat(found.result().hits()).hasSizeGreaterThanOrEqualTo(3000);
        List<String> weaker = wall.items().stream()
                .filter(hit -> !hit.band().isAboveTheLine())
                .map(hit -> hit.file().name())
                .toList();
        assertThat(weaker).isSortedAccordingTo(java.text.Collator.getInstance(Locale.ENGLISH));
    }

    private static boolean isWhole(SearchModel model) {
        return model.shown().get() instanceof OnWall.Found found
                && found.result().whole();
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::itemId).toList();
    }

    @Test
    void anotherScopeAsksAgain() {
        opened();
        model.ask("cat");
        await(() -> isAnswered("cat"));
        model.askIn(Scope.EVERYTHING.within(2));
        await(() -> model.shown().get().question().scope().folder().isPresent());
        assertThat(library.asked().getLast().scope().folder().getAsLong()).isEqualTo(2);
    }

    @Test
    void aFailedSearchKeepsTheResultsAndIsReported() {
        Throwable[] reported = {null};
        SearchModel failing =
                new SearchModel(query -> answerOrFail(query), library, background, background, wall, Locale.ENGLISH);
        failing.onProblem(problem -> reported[0] = problem);
        failing.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
        failing.ask("red flower");
        await(() -> failing.shown().get() instanceof OnWall.Found);
        failing.ask("bad");
        await(() -> reported[0] != null);
        assertThat(failing.shown().get().question().words()).isEqualTo("red flower");
        assertThat(wall.items()).isNotEmpty();
    }

    private SearchResult answerOrFail(Query query) throws SearchException {
        if (query.words().equals("bad")) {
            throw new SearchException(SearchException.Problem.STORE_AWAY, "No answer.");
        }
        return library.find(query);
    }
}
