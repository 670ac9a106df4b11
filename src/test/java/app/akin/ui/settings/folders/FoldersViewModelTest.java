package app.akin.ui.settings.folders;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LeftOut;
import app.akin.library.LibraryState;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeLibrary;
import app.akin.ui.pages.Now;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldersViewModelTest {

    private static final Folder LETTERS =
            new Folder(1, URI.create("file:///home/ruth/Scans%20and%20letters/"), "Scans and letters", 1204, false);
    private static final Folder ARCHIVE = new Folder(2, URI.create("file:///mnt/nas/Archive/"), "Archive", 1, true);

    private final Now now = new Now();
    private final FakeLibrary library = new FakeLibrary();
    /** How often all folders were looked at once more. */
    private final AtomicInteger looks = new AtomicInteger();

    private final FoldersViewModel model = new FoldersViewModel(
            library, now.background(), new Messages(Locale.ENGLISH), library::forget, looks::incrementAndGet);
    private final FolderWords words = new FolderWords(new Messages(Locale.ENGLISH));

    @BeforeEach
    void fill() {
        library.hold(List.of(LETTERS, ARCHIVE));
        model.show(FakeLibrary.open(new LibraryCounts(1205, 1200, 5, 40, 0)));
        now.settle();
    }

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void foldersAreListedWithWhatTheyHoldAndWhereTheyAre() {
        assertThat(model.shownProperty().get().folders()).containsExactly(LETTERS, ARCHIVE);
        assertThat(words.facts(LETTERS)).isEqualTo("1,204 files · /home/ruth/Scans and letters");
        assertThat(words.facts(ARCHIVE)).isEqualTo("1 file · Drive not connected · /mnt/nas/Archive");
    }

    @Test
    void aFolderLeavesOnlyAfterItWasAskedAbout() {
        model.forget();
        now.settle();
        assertThat(library.told()).isEmpty();

        model.ask(LETTERS);
        assertThat(model.shownProperty().get().asking()).contains(LETTERS);
        model.forget();
        assertThat(library.told()).containsExactly("forget Scans and letters");
        assertThat(model.shownProperty().get().asking()).isEmpty();
    }

    @Test
    void filesThatWereLeftOutAreNamedAndComeBack() {
        URI cat = URI.create("file:///home/ruth/cat.jpg");
        URI dog = URI.create("file:///home/ruth/dog.jpg");
        library.leaveOut(List.of(cat, dog), 3);
        library.hold(List.of(LETTERS, new Folder(3, cat, "cat.jpg", 0, false)));
        model.show(library.state());
        Now.await("they are named", () -> leftOut().equals(new LeftOut(List.of(cat, dog), 5)));
        assertThat(model.shownProperty().get().folders()).containsExactly(LETTERS);

        model.bringBack(cat);
        Now.await("one is left", () -> leftOut().newest().equals(List.of(dog)));
        model.bringAllBack();
        Now.await("none is left", () -> leftOut().equals(LeftOut.NOTHING));
        assertThat(library.told()).containsExactly("let in [file:///home/ruth/cat.jpg]", "let all in");
        assertThat(looks).hasValue(2);
    }

    private LeftOut leftOut() {
        return model.shownProperty().get().leftOut();
    }

    @Test
    void whoKeepsAFolderKeepsIt() {
        model.ask(LETTERS);
        model.keep();
        model.forget();
        now.settle();
        assertThat(library.told()).isEmpty();
    }

    @Test
    void aClosedLibraryShowsNoFolders() {
        model.show(new LibraryState.Opening());
        assertThat(model.shownProperty().get().counts()).isEmpty();
        assertThat(model.shownProperty().get().folders()).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        library.become(new LibraryState.Restarting());
        model.samePlace(LETTERS, Optional.empty());
        now.settle();
        assertThat(model.troubleProperty().get()).isEqualTo("That could not be done: the library is closed");
    }
}
