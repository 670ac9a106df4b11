package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.hit.Hit;
import app.akin.ui.DemoLibrary;
import app.akin.ui.pages.FakeWindowThread;
import app.akin.ui.search.wall.WallModel;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the wall follows what is in the library. */
class HomeFollowsTest {

    private final FakeWindowThread window = new FakeWindowThread();
    private final DemoLibrary library = DemoLibrary.drawn(5);
    private final WallModel wall = new WallModel();
    private final SearchModel model =
            new SearchModel(library, library, window.background(), window.background(), wall, Locale.ENGLISH);

    @BeforeEach
    void open() {
        library.listen(state -> window.later().execute(() -> model.library(state)));
        model.library(library.state());
        window.await(() -> model.shown().get() instanceof OnWall.Home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void homeFollowsADeletion() {
        Hit gone = wall.items().getFirst();
        library.vanish(gone);
        window.await(() -> !wall.items().contains(gone));
    }

    @Test
    void homeGoesOnToFollowAfterAQuestionThatWasGivenUp() {
        model.words().set("half a ques");
        model.clear();
        Hit gone = wall.items().getFirst();
        library.vanish(gone);
        window.await(() -> !wall.items().contains(gone));
    }

    @Test
    void newsThatComeWhileHomeIsFetchedAreNotLost() {
        Hit first = wall.items().getFirst();
        Hit last = wall.items().getLast();
        library.vanish(first);
        model.clear();
        library.vanish(last);
        window.await(() -> !wall.items().contains(first) && !wall.items().contains(last));
    }

    @Test
    void aHitWhoseFileIsGoneStaysAndIsMarkedSo() {
        model.ask("moon");
        window.await(() -> model.shown().get() instanceof OnWall.Found);
        model.content().showWeaker(true);
        Hit gone = wall.items().getFirst();
        library.vanish(gone);
        window.await(() -> wall.isMissing(gone));
        assertThat(wall.items().stream().filter(wall::isMissing)).containsExactly(gone);
    }
}
