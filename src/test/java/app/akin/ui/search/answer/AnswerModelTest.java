package app.akin.ui.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.FoundPassages;
import app.akin.answer.chat.ChatFault;
import app.akin.answer.quote.Quote;
import app.akin.library.LibraryState;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.LibraryCounts;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.DemoLibrary;
import app.akin.ui.pages.FakeAnswers;
import app.akin.ui.pages.FakeWindowThread;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerModelTest {

    private static final String TEXT = "The rent is 1,140. The lease ends on 31 March.";
    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("eyes", new ContentHash("0".repeat(64)), 1, 4, VectorStorage.VECTOR);

    private volatile Band band = Band.STRONG;
    private final FakeWindowThread window = new FakeWindowThread();
    private final DemoLibrary library = DemoLibrary.drawn(1);
    private final Search search =
            query -> new SearchResult(query, SPACE, List.of(hit().in(band)), Duration.ZERO, Duration.ZERO, 1);
    private final SearchModel searching =
            new SearchModel(search, library, window.background(), window.background(), new WallModel(), Locale.ENGLISH);
    private final FakeAnswers answers = new FakeAnswers();
    private final AnswerModel model = new AnswerModel(
            answers, library, window.background(), searching, Locale.ENGLISH, now -> window.later()::execute);

    private static Hit hit() {
        return FoundPassages.passage(1, "file:///home/ruth/lease.txt", TEXT, Band.STRONG);
    }

    @BeforeEach
    void open() {
        searching.library(new LibraryState.Open(new LibraryCounts(1, 0, 1, 0, 0), 1));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aQuestionIsQuotedForAndWordsAreNot() {
        answers.quote(found -> Optional.of(new Quote(hit(), 19, TEXT.length(), 0.9)));
        searching.ask("when does the lease end?");
        window.await(() -> model.shown().get() instanceof AnswerShown.Quoted);
        assertThat(((AnswerShown.Quoted) model.shown().get()).quote().text()).isEqualTo("The lease ends on 31 March.");

        searching.ask("lease");
        window.await(() -> isFound("lease"));
        assertThat(model.shown().get()).isInstanceOf(AnswerShown.Nothing.class);
    }

    @Test
    void aDocumentThatIsQuotedIsNoWeakerMatch() {
        answers.quote(found -> Optional.of(new Quote(hit(), 19, TEXT.length(), 0.9)));
        band = Band.WEAK;
        for (String question : List.of("when does the lease end?", "until when does the lease run?")) {
            searching.ask(question);
            window.await(() -> isFound(question)
                    && ((OnWall.Found) searching.shown().get()).result().above() == 1);
            assertThat(model.shown().get()).isInstanceOf(AnswerShown.Quoted.class);
        }
        searching.ask("lease");
        window.await(() -> isFound("lease"));
        assertThat(((OnWall.Found) searching.shown().get()).isNothing()).isTrue();
    }

    @Test
    void whoAsksSeesAtOnceThatItIsLookedFor() {
        agreed("It ends on 31 March [1].");
        for (String question : List.of("when does the lease end?", "until when does the lease run?")) {
            CountDownLatch read = new CountDownLatch(1);
            answers.quote(found -> {
                try {
                    read.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            });
            searching.words().set(question);
            model.ask();
            window.await(() -> model.shown().get() instanceof AnswerShown.Looking);
            read.countDown();
            window.await(() -> model.shown().get() instanceof AnswerShown.Done);
        }
    }

    @Test
    void withoutAModelItIsSaidHowToGetOne() {
        searching.ask("when does the lease end?");
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.NoModel);
    }

    @Test
    void theQuotedSentenceStandsWhateverIsSaidOfAModel() {
        answers.quote(found -> Optional.of(new Quote(hit(), 19, TEXT.length(), 0.9)));
        searching.words().set("when does the lease end?");
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.NoModel);
        assertThat(model.quoted().get()).isPresent();
        assertThat(model.stop()).isTrue();
        assertThat(model.shown().get()).isInstanceOf(AnswerShown.Quoted.class);

        agreed("never said");
        answers.fail(ChatFault.QUOTA);
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.Failed);
        assertThat(model.quoted().get()).isPresent();

        searching.ask("lease");
        window.await(() -> isFound("lease"));
        assertThat(model.quoted().get()).isEmpty();
    }

    @Test
    void whoDoesNotAgreeCanAskAgain() {
        answers.say("It ends on 31 March [1].");
        searching.ask("when does the lease end?");
        window.await(() -> isFound("when does the lease end?"));
        for (int i = 0; i < 2; i++) {
            model.ask();
            window.await(() -> model.shown().get() instanceof AnswerShown.Agreement);
            model.stop();
            assertThat(model.shown().get()).isInstanceOf(AnswerShown.Nothing.class);
        }
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.Agreement);
        model.agree();
        window.await(() -> model.shown().get() instanceof AnswerShown.Done);
    }

    @Test
    void nothingIsSentBeforeSomebodyAgreed() {
        answers.say("It ends on 31 March [1].");
        searching.ask("when does the lease end?");
        window.await(() -> isFound("when does the lease end?"));
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.Agreement);
        model.agree();
        window.await(() -> model.shown().get() instanceof AnswerShown.Done);
        assertThat(done().written().text().plain()).isEqualTo("It ends on 31 March.");
        assertThat(done().written().text().cited()).containsExactly(1);
    }

    @Test
    void askingBeforeTheAnswerToTheSearchIsThereWaitsForIt() {
        agreed("It ends on 31 March [1].");
        searching.words().set("when does the lease end?");
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.Done);
        assertThat(isFound("when does the lease end?")).isTrue();
    }

    @Test
    void aFurtherQuestionKnowsTheOneBefore() {
        agreed("It ends on 31 March [1].");
        searching.ask("when does the lease end?");
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.Done);
        answers.say("1,140 [1].");
        band = Band.WEAK;
        model.followUp("and how much is it?");
        window.await(() -> model.shown().get() instanceof AnswerShown.Done done
                && done.written().text().plain().startsWith("1,140"));
        assertThat(answers.earlier().orElseThrow().question()).isEqualTo("when does the lease end?");
        assertThat(answers.earlier().orElseThrow().answer()).isEqualTo("It ends on 31 March.");
        assertThat(((OnWall.Found) searching.shown().get()).result().above())
                .as("what an answer names is no weaker match")
                .isEqualTo(1);
    }

    @Test
    void aFaultIsShownAndTheNextSearchTakesItAway() {
        agreed("never said");
        answers.fail(ChatFault.ABSENT);
        searching.ask("when does the lease end?");
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.Failed);
        searching.ask("hills");
        window.await(() -> isFound("hills"));
        assertThat(model.shown().get()).isInstanceOf(AnswerShown.Nothing.class);
    }

    @Test
    void whatIsStoppedWhileItComesStaysAndSaysSo() {
        agreed("It ends on 31 March [1].");
        answers.dwell();
        searching.ask("when does the lease end?");
        window.await(() -> isFound("when does the lease end?"));
        for (int i = 0; i < 2; i++) {
            model.ask();
            window.await(() -> model.shown().get() instanceof AnswerShown.Coming);
            assertThat(model.stop()).isTrue();
            assertThat(done().written().broken()).contains(ChatFault.STOPPED);
            assertThat(done().written().text().plain()).isEqualTo("It ends on 31 March.");
        }
    }

    @Test
    void whatTheModelDoesNotFindIsNotInTheFiles() {
        agreed("NOT_IN_FILES");
        searching.ask("when does the lease end?");
        model.ask();
        window.await(() -> model.shown().get() instanceof AnswerShown.NotInFiles(boolean sent) && sent);
        assertThat(model.stop()).isTrue();
        assertThat(model.shown().get()).isInstanceOf(AnswerShown.Nothing.class);
        assertThat(model.stop()).isFalse();
    }

    @Test
    void documentsAreSummedUpButNoMoreThanTwenty() {
        agreed("A lease [1].");
        assertThat(model.canSumUp(List.of(hit()))).isTrue();
        assertThat(model.canSumUp(List.of())).isFalse();
        window.await(() -> searching.shown().get() instanceof OnWall.Home);
        model.sumUp(List.of(hit()));
        window.await(() -> model.shown().get() instanceof AnswerShown.Done);
        assertThat(done().written().text().plain()).isEqualTo("A lease.");
        assertThat(model.summedUp()).extracting(one -> one.file().name()).containsExactly("lease.txt");

        answers.say("1,140 [1].");
        model.followUp("how much is it?");
        window.await(() -> model.shown().get() instanceof AnswerShown.Done done
                && done.written().text().plain().startsWith("1,140"));
        assertThat(answers.earlier().orElseThrow().question()).isEqualTo("Sum up lease.txt");
        assertThat(model.summedUp()).as("the answer is no summary").isEmpty();
    }

    private void agreed(String text) {
        answers.say(text);
        answers.agree(FakeAnswers.MODEL);
    }

    private AnswerShown.Done done() {
        return (AnswerShown.Done) model.shown().get();
    }

    private boolean isFound(String words) {
        return searching.shown().get() instanceof OnWall.Found found
                && found.question().words().equals(words);
    }
}
