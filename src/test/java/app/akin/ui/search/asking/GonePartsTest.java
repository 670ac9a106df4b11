package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.LibraryCounts;
import app.akin.model.scope.Scope;
import app.akin.ui.DemoLibrary;
import app.akin.ui.pages.FakeWindowThread;
import app.akin.ui.search.wall.WallModel;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GonePartsTest {

    private static final long MOONS = 1;
    private static final Scope IN_MOONS = Scope.EVERYTHING.collectedIn(MOONS);

    private final FakeWindowThread window = new FakeWindowThread();
    private final DemoLibrary library = DemoLibrary.drawn(5);
    private final SearchModel model = new SearchModel(
            library, library, window.background(), window.background(), new WallModel(), Locale.ENGLISH);
    private final GoneParts gone = new GoneParts(model);

    @BeforeEach
    void open() {
        model.library(new LibraryState.Open(new LibraryCounts(5, 5, 0, 0, 0), 1));
        window.await(() -> isHome(Scope.EVERYTHING));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean isHome(Scope scope) {
        return model.shown().get() instanceof OnWall.Home home
                && home.question().scope().equals(scope);
    }

    private void lookAt(Scope scope) {
        model.askIn(scope);
        window.await(() -> isHome(scope));
    }

    @Test
    void whoLooksAtACollectionThatIsRemovedIsLedHomeAndNotBackToIt() {
        lookAt(IN_MOONS);
        gone.collections(List.of(MOONS), List.of());
        window.await(() -> isHome(Scope.EVERYTHING));
        assertThat(model.scope().get()).isEqualTo(Scope.EVERYTHING);
        assertThat(model.trail().backPossible().get()).isFalse();
    }

    @Test
    void backAndForthPassARemovedFolderOverUntilItIsBack() {
        lookAt(Scope.EVERYTHING.within(MOONS));
        model.ask(new Question("moon", List.of(), Scope.EVERYTHING));
        window.await(() -> model.shown().get() instanceof OnWall.Found);

        gone.folders(List.of(MOONS, 2L), List.of(2L));
        model.back();
        window.await(() -> isHome(Scope.EVERYTHING));
        model.forward();
        window.await(() -> model.shown().get() instanceof OnWall.Found);

        gone.folders(List.of(2L), List.of(MOONS, 2L));
        model.back();
        window.await(() -> isHome(Scope.EVERYTHING.within(MOONS)));
    }

    @Test
    void wordsAskedInACollectionThatIsRemovedAreAskedEverywhere() {
        model.ask(new Question("moon", List.of(), IN_MOONS));
        gone.collections(List.of(MOONS), List.of());
        assertThat(model.question()).isEqualTo(new Question("moon", List.of(), Scope.EVERYTHING));
    }
}
