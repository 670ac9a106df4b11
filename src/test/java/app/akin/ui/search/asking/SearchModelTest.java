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
import app.akin.ui.DemoLibrary;
import app.akin.ui.pages.FakeWindowThread;
import app.akin.ui.search.wall.WallModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchModelTest {

    private final FakeWindowThread window = new FakeWindowThread();
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
    private final SearchModel model =
            new SearchModel(slow, library, window.background(), window.background(), wall, Locale.ENGLISH);

    @AfterEach
    void close() {
        held.values().forEach(future -> future.complete(null));
        window.close();
    }

    private void opened() {
        model.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
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
        window.await(() -> isAnswered("hills"));
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
        window.await(() -> isAnswered("hills moon"));
        model.chips().set(0, Part.of("moon").weighing(-1));
        window.await(() -> isAnswered("hills"));
        assertThat(library.asked().getLast().parts())
                .containsExactly(Part.of("hills"), Part.of("moon").weighing(-1));

        model.back();
        assertThat(model.chips()).containsExactly(Part.of("moon"));
    }

    @Test
    void theWallBeginsWithWhatWasAddedLast() {
        opened();
        window.await(() -> model.shown().get() instanceof OnWall.Home);
        assertThat(wall.items()).isNotEmpty();
    }

    @Test
    void fastTypingAsksOnlyTheLastWords() {
        opened();
        window.await(() -> model.shown().get() instanceof OnWall.Home);
        for (String typed : List.of("r", "re", "red", "red f", "red flower")) {
            model.words().set(typed);
        }
        window.await(() -> isAnswered("red flower"));
        assertThat(askedWords()).containsExactly("red flower");
    }

    @Test
    void aLateAnswerToAnOldQuestionIsDropped() {
        opened();
        window.await(() -> model.shown().get() instanceof OnWall.Home);
        held.put("slow", new CompletableFuture<>());
        model.ask("slow");
        window.await(() -> begun.contains("slow"));
        model.ask("quick");
        window.await(() -> isAnswered("quick"));
        held.get("slow").complete(null);
        window.await(() -> askedWords().contains("slow") && window.isIdle());
        assertThat(isAnswered("quick")).isTrue();
    }

    @Test
    void oldResultsStayUntilTheNewOnesAreThere() {
        opened();
        model.ask("first");
        window.await(() -> isAnswered("first"));
        held.put("second", new CompletableFuture<>());
        model.ask("second");
        window.await(() -> model.waits().late().get());
        assertThat(isAnswered("first")).isTrue();
        held.get("second").complete(null);
        window.await(() -> isAnswered("second"));
        assertThat(model.waits().late().get()).isFalse();
    }

    @Test
    void aQuestionTypedBeforeTheLibraryIsOpenIsAskedWhenItIs() {
        model.words().set("moon");
        model.askNow();
        assertThat(library.asked()).isEmpty();
        opened();
        window.await(() -> isAnswered("moon"));
    }

    @Test
    void theHistoryBringsBackSelectionAndScroll() {
        double[] scrolled = {0};
        model.trail().scrolling(() -> scrolled[0], pixels -> scrolled[0] = pixels);
        opened();
        window.await(() -> model.shown().get() instanceof OnWall.Home);
        model.ask("hills moon");
        window.await(() -> isAnswered("hills moon"));
        wall.select(1);
        scrolled[0] = 320;
        long selected = wall.selection().getFirst().itemId();
        model.ask("red flower");
        window.await(() -> isAnswered("red flower"));
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
        window.await(() -> model.shown().get() instanceof OnWall.Home);
        model.ask("moon");
        window.await(() -> isAnswered("moon"));
        int all = wall.items().size();
        model.content().showWeaker(false);
        assertThat(wall.items()).hasSize(1);
        model.ask("red flower");
        window.await(() -> isAnswered("red flower"));
        model.back();
        assertThat(wall.items()).hasSize(1);
        model.content().showWeaker(true);
        assertThat(wall.items()).hasSize(all);
    }

    @Test
    void aQuestionThatGoesOnTypingTakesThePlaceOfTheOneBefore() {
        opened();
        window.await(() -> model.shown().get() instanceof OnWall.Home);
        model.ask("c");
        window.await(() -> isAnswered("c"));
        model.ask("cat");
        window.await(() -> isAnswered("cat"));
        model.back();
        window.await(() -> model.shown().get() instanceof OnWall.Home);
        assertThat(model.trail().backPossible().get()).isFalse();
    }

    @Test
    void atTheEndOfAnAnswerMoreOfItIsAskedForUntilAllIsThere() {
        DemoLibrary thousands = DemoLibrary.drawn(3000);
        SearchModel large =
                new SearchModel(thousands, thousands, window.background(), window.background(), wall, Locale.ENGLISH);
        large.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
        large.ask("red flower");
        window.await(() -> large.shown().get() instanceof OnWall.Found);
        large.content().showWeaker(true);
        List<Long> first = ids(wall.items());
        assertThat(first).hasSizeLessThanOrEqualTo(Query.USUAL_LIMIT);
        for (int before = 0; before < wall.items().size(); ) {
            before = wall.items().size();
            int shown = before;
            large.moreWanted();
            window.await(() -> wall.items().size() > shown || isWhole(large));
        }

        List<Long> all = ids(wall.items());
        assertThat(all).doesNotHaveDuplicates().startsWith(first.toArray(Long[]::new));
        assertThat(all).hasSizeGreaterThanOrEqualTo(3000);
    }

    @Test
    void anotherOrderIsOfAllThatWasFoundAndNotOfTheBestFew() {
        DemoLibrary thousands = DemoLibrary.drawn(3000);
        SearchModel large =
                new SearchModel(thousands, thousands, window.background(), window.background(), wall, Locale.ENGLISH);
        large.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
        large.ask("red flower");
        window.await(() -> large.shown().get() instanceof OnWall.Found);
        large.content().showWeaker(true);
        large.sort().set(Sort.NAME);
        window.await(() -> isWhole(large));

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
        window.await(() -> isAnswered("cat"));
        model.askIn(Scope.EVERYTHING.within(2));
        window.await(() -> model.shown().get().question().scope().folder().isPresent());
        assertThat(library.asked().getLast().scope().folder().getAsLong()).isEqualTo(2);
    }

    @Test
    void aFailedSearchKeepsTheResultsAndIsReported() {
        Throwable[] reported = {null};
        SearchModel failing = new SearchModel(
                query -> answerOrFail(query), library, window.background(), window.background(), wall, Locale.ENGLISH);
        failing.onProblem(problem -> reported[0] = problem);
        failing.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
        failing.ask("red flower");
        window.await(() -> failing.shown().get() instanceof OnWall.Found);
        failing.ask("bad");
        window.await(() -> reported[0] != null);
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
