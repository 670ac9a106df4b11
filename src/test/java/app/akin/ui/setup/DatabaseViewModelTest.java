package app.akin.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.LibraryCounts;
import app.akin.ui.pages.FakeLibrary;
import app.akin.ui.pages.Now;
import app.akin.ui.setup.DatabaseViewModel.Pace;
import app.akin.ui.setup.DatabaseViewModel.Platform;
import app.akin.ui.setup.DatabaseViewModel.Showing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseViewModelTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(5);
    private static final LibraryState.DatabaseMissing MISSING =
            new LibraryState.DatabaseMissing("sudo apt install postgresql-17-pgvector", List.of("PATH  nothing"));

    private final Now now = new Now();
    private final FakeLibrary library = new FakeLibrary();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void end() {
        now.close();
    }

    private DatabaseViewModel model(Duration betweenLooks, Duration beforeSaid, Duration lookingTakes) {
        return new DatabaseViewModel(
                now.background(),
                library::state,
                looks::incrementAndGet,
                new Pace(betweenLooks, beforeSaid, lookingTakes));
    }

    @Test
    void aMissingDatabaseIsShownWithItsCommand() {
        DatabaseViewModel model = model(NEVER, NEVER, NEVER);
        model.shown(MISSING);
        assertThat(model.showingProperty().get())
                .isEqualTo(new Showing.Missing(MISSING.command(), Platform.DEBIAN, MISSING.lookedIn()));
    }

    @Test
    void itLooksAgainByItselfUntilItIsHidden() {
        DatabaseViewModel model = model(SOON, NEVER, SOON);
        library.become(MISSING);
        model.shown(MISSING);
        Now.await("a third look", () -> looks.get() >= 3);
        model.hidden();
        now.settle();
        int afterwards = looks.get();
        now.settle();
        assertThat(looks.get()).isEqualTo(afterwards);
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Missing.class);
    }

    @Test
    void lookingDoesNotMakeThePageBlink() {
        DatabaseViewModel model = model(NEVER, SOON, NEVER);
        model.shown(MISSING);
        model.check();
        model.show(new LibraryState.Opening());
        now.settle();
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Missing.class);
        assertThat(model.checkingProperty().get()).isTrue();
        model.show(MISSING);
        assertThat(model.checkingProperty().get()).isFalse();
    }

    @Test
    void anAnswerThatIsTheSameAsBeforeEndsTheLooking() {
        DatabaseViewModel model = model(NEVER, NEVER, SOON);
        library.become(MISSING);
        model.shown(MISSING);
        model.check();
        Now.await("the end of looking", () -> !model.checkingProperty().get());
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Missing.class);
    }

    @Test
    void aDatabaseThatIsFoundAndStartsIsWaitedFor() {
        DatabaseViewModel model = model(NEVER, NEVER, SOON);
        model.shown(MISSING);
        model.show(new LibraryState.Opening());
        Now.await("the waiting page", () -> model.showingProperty().get() instanceof Showing.Waiting);
        model.show(FakeLibrary.open(LibraryCounts.NONE));
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Nothing.class);
    }

    @Test
    void shortOpeningsAreNotSpokenOf() {
        DatabaseViewModel model = model(NEVER, NEVER, NEVER);
        model.shown(new LibraryState.Opening());
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Nothing.class);
    }

    @Test
    void aSecondCheckWhileOneIsUnderWayIsNotMade() {
        DatabaseViewModel model = model(NEVER, NEVER, NEVER);
        model.shown(MISSING);
        model.check();
        model.check();
        assertThat(looks).hasValue(1);
    }

    @Test
    void aLibraryOfAnOlderServerIsShownWithItsFoldersAndStays() {
        DatabaseViewModel model = model(NEVER, NEVER, NEVER);
        model.shown(new LibraryState.Older(15, List.of(Path.of("/사진").toUri()), ""));
        assertThat(model.showingProperty().get()).isEqualTo(new Showing.Older(15, List.of("/사진")));
        model.show(new LibraryState.Opening());
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Older.class);
    }

    @Test
    void aLibraryThatIsCopiedIsWaitedFor() {
        DatabaseViewModel model = model(NEVER, NEVER, NEVER);
        model.shown(new LibraryState.Moving(40));
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Waiting.class);
    }
}
