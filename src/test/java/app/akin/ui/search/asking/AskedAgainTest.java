package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.Scope;
import app.akin.search.SearchResult;
import app.akin.ui.DemoLibrary;
import app.akin.ui.pages.FakeWindowThread;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskedAgainTest {

    private static final Question HILLS = new Question("hills", List.of(), Scope.EVERYTHING);
    private static final Question MOON = new Question("moon", List.of(), Scope.EVERYTHING);

    private final FakeWindowThread window = new FakeWindowThread();
    private final DemoLibrary library = DemoLibrary.drawn(200);
    private final AtomicReference<OnWall> shown = new AtomicReference<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AskedAgain again = new AskedAgain(library, window.background(), shown::get, (question, result) -> {
        arrived.incrementAndGet();
        shown.set(((OnWall.Found) shown.get()).later(result));
    });

    @AfterEach
    void close() {
        window.close();
    }

    private static OnWall nothing(Question question) {
        SearchResult empty = DemoLibrary.drawn(1).find(question.query()).with(List.of());
        return new OnWall.Found(question, empty);
    }

    @Test
    void whatFoundNothingIsAskedAgainWhenSomethingHasComeAndOnlyOnceForManyNews() throws Exception {
        shown.set(nothing(HILLS));
        for (int revision = 1; revision < 20; revision++) {
            again.newsHasCome(revision);
        }
        window.await(() -> arrived.get() == 1);
        assertThat(((OnWall.Found) shown.get()).result().hits()).isNotEmpty();
        assertThat(library.asked()).containsExactly(HILLS.query());

        shown.set(nothing(MOON));
        again.newsHasCome(19); // nothing has come since
        again.newsHasCome(20);
        window.await(() -> arrived.get() == 2);
        assertThat(library.asked()).containsExactly(HILLS.query(), MOON.query());
    }

    @Test
    void anAnswerThatHasSomethingStaysUntilSomebodyWantsToSeeWhatElseHasCome() throws Exception {
        SearchResult all = library.find(HILLS.query());
        SearchResult early = all.with(all.hits().subList(2, all.hits().size()));
        for (int time = 1; time <= 2; time++) {
            OnWall before = new OnWall.Found(HILLS, early);
            shown.set(before);
            again.shows(before);
            again.newsHasCome(time);
            window.await(() -> again.news().get() == 2);
            assertThat(shown.get()).as("nothing moves by itself").isEqualTo(before);

            again.showNews();
            assertThat(((OnWall.Found) shown.get()).result().hits()).isEqualTo(all.hits());
            assertThat(again.news().get()).isZero();
            assertThat(arrived.get()).isEqualTo(time);
        }
    }

    @Test
    void newsOfAQuestionGoesWithIt() throws Exception {
        SearchResult all = library.find(HILLS.query());
        shown.set(new OnWall.Found(HILLS, all.with(List.of(all.hits().getFirst()))));
        again.newsHasCome(1);
        window.await(() -> again.news().get() > 0);
        again.shows(new OnWall.Found(MOON, library.find(MOON.query())));
        assertThat(again.news().get()).isZero();
        again.showNews();
        assertThat(arrived.get()).isZero();
    }

    @Test
    void anAnswerThatHasSomethingIsNotInTheWayOfTheNext() throws Exception {
        shown.set(new OnWall.Found(HILLS, DemoLibrary.drawn(5).find(HILLS.query())));
        again.newsHasCome(1);
        shown.set(nothing(MOON));
        again.newsHasCome(2);
        window.await(() -> arrived.get() == 1);
        assertThat(library.asked()).containsExactly(MOON.query());
    }

    @Test
    void whoeverHasAskedSomethingElseMeanwhileGetsThat() throws Exception {
        shown.set(nothing(HILLS));
        again.newsHasCome(1);
        OnWall home = new OnWall.Home(Question.NONE);
        shown.set(home);
        window.awaitOne();
        assertThat(library.asked()).isEmpty();
        assertThat(shown.get()).isEqualTo(home);
    }
}
