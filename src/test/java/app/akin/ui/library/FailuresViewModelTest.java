package app.akin.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.FailureReason.Cause;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeIndexing;
import app.akin.ui.pages.FakeLibrary;
import app.akin.ui.pages.Now;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailuresViewModelTest {

    private final Now now = new Now();
    private final FakeLibrary library = new FakeLibrary();
    private final FakeIndexing indexing = new FakeIndexing();
    private final FailuresViewModel model =
            new FailuresViewModel(library, indexing, now.background(), new Messages(Locale.ENGLISH));

    @BeforeEach
    void fill() {
        library.fail(List.of(
                FakeLibrary.failure("/a/one.jpg", Cause.DAMAGED),
                FakeLibrary.failure("/a/two.jpg", Cause.DAMAGED_PICTURE),
                FakeLibrary.failure("/b/three.pdf", Cause.PASSWORD)));
        model.load();
        now.settle();
    }

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void everyFailureIsARowInWords() {
        assertThat(model.rows()).extracting(FailureRow::name).containsExactly("one.jpg", "two.jpg", "three.pdf");
        assertThat(model.rows()).extracting(FailureRow::folder).containsExactly("/a", "/a", "/b");
        assertThat(model.rows().getLast().reason()).isEqualTo("Locked by a password");
    }

    @Test
    void onlyReasonsThatOccurCanBeChosen() {
        assertThat(model.choices())
                .extracting(FailuresViewModel.Choice::words)
                .containsExactly("All reasons · 3", "Damaged · 2", "Locked by a password · 1");
    }

    @Test
    void theFilterShowsOneReasonAndFallsAwayWithIt() {
        model.filter(Optional.of(FailureGroup.PASSWORD));
        assertThat(model.rows()).hasSize(1);
        assertThat(model.count()).isEqualTo(3);

        library.fail(List.of(FakeLibrary.failure("/a/one.jpg", Cause.DAMAGED)));
        model.load();
        now.settle();
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void tryingAgainForgetsTheFailuresAndLooksAtTheFolders() {
        model.tryAgain(model.rows().subList(0, 2));
        now.settle();
        assertThat(library.told()).containsExactly("try again 2");
        assertThat(indexing.told()).containsExactly("look again");
        Now.await("the shorter list", () -> model.count() == 1);
    }

    @Test
    void theCopiedListIsATableOfWhatIsShown() {
        model.filter(Optional.of(FailureGroup.PASSWORD));
        assertThat(model.asText()).isEqualTo("/b/three.pdf\tLocked by a password\n");
    }

    @Test
    void aClosedLibraryIsSaidAndTheOldListStays() {
        library.become(new LibraryState.Restarting());
        model.load();
        now.settle();
        assertThat(model.troubleProperty().get()).isNotBlank();
        assertThat(model.rows()).hasSize(3);
    }
}
