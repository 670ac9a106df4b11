package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.hash;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.uri;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.LibraryCounts;
import app.akin.model.ReadFailure;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.store.file.FolderLook;
import app.akin.store.file.KnownFailure;
import app.akin.task.Cancellation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leaves a folder, or cannot be read any more, leaves the library, and nothing else does. */
class LeavingTest extends StoreTest {

    @Test
    void unseenFilesLeaveAndSeenOnesStay() {
        store.store(
                SPACE,
                List.of(picture("a", vector(1), seen("a.jpg", look)), picture("b", vector(2), seen("b.jpg", look))));
        store.recordFailures(look, List.of(failure("bad.jpg", 1, Cause.DAMAGED), failure("gone.jpg", 1, Cause.EMPTY)));
        FolderLook next = store.beginLook(folder.id());
        store.touch(next, List.of(uri("b.jpg"), uri("bad.jpg")));

        assertThat(store.leaving().removeUnseen(next, new Cancellation())).isEqualTo(1);
        assertThat(items.recent(Scope.EVERYTHING, 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("b.jpg");
        assertThat(store.failures())
                .extracting(failure -> failure.file().name())
                .containsExactly("bad.jpg");
    }

    @Test
    void aCopyInANewFolderIsAmongWhatWasAddedLast() {
        store.store(
                SPACE,
                List.of(picture("a", vector(1), seen("a.jpg", look)), picture("b", vector(2), seen("b.jpg", look))));
        FolderLook copies = store.beginLook(
                store.addFolder(URI.create("file:///copies/"), "copies").id());
        store.store(SPACE, List.of(picture("a", vector(1), seen("copy of a.jpg", copies))));

        List<Hit> recent = items.recent(Scope.EVERYTHING, 0, 10);
        assertThat(recent).extracting(hit -> hit.file().name()).containsExactly("a.jpg", "b.jpg");
        assertThat(items.files(List.of(recent.getFirst().file().id(), -1L)))
                .containsExactly(recent.getFirst().file().id());
    }

    @Test
    void unseenFileOfAnotherFolderStays() {
        Folder other = store.addFolder(URI.create("file:///other/"), "other");
        FolderLook otherLook = store.beginLook(other.id());
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", otherLook))));

        assertThat(store.leaving().removeUnseen(store.beginLook(folder.id()), new Cancellation()))
                .isZero();
        assertThat(store.counts(Scope.EVERYTHING).files()).isEqualTo(1);
    }

    @Test
    void removedFolderLeavesWhatAnotherFolderHolds() {
        Folder inner = store.addFolder(URI.create("file:///pictures/inner/"), "inner");
        FolderLook innerLook = store.beginLook(inner.id());
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("inner/a.jpg", look)),
                        picture("b", vector(2), seen("b.jpg", look))));
        store.touch(innerLook, List.of(uri("inner/a.jpg")));
        assertThat(store.folders()).extracting(Folder::files).containsExactly(1L, 2L);

        TestDatabase.forget(store.leaving(), folder.id());
        assertThat(items.recent(Scope.EVERYTHING, 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("inner/a.jpg");
        TestDatabase.forget(store.leaving(), inner.id());
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);
        assertThat(store.contents(List.of(hash("a"), hash("b")), SPACE)).isEmpty();
    }

    @Test
    void aRemovedFolderComesBackWithAllThatWasReadOfIt() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        Folder other = store.addFolder(URI.create("file:///other/"), "other");
        store.leaving().begin(folder.id());
        store.leaving().begin(other.id());
        assertThat(items.recent(Scope.EVERYTHING, 0, 10)).isEmpty();

        store.leaving().finish(Set.of(folder.id()), new Cancellation());
        assertThat(store.leaving().isUnfinished(Set.of())).isTrue();
        assertThat(store.leaving().isUnfinished(Set.of(folder.id()))).isFalse();
        assertThat(store.leaving().takeBack(folder.id())).isTrue();
        assertThat(store.leaving().takeBack(other.id())).isFalse();

        assertThat(store.folders()).extracting(Folder::id).containsExactly(folder.id());
        assertThat(items.recent(Scope.EVERYTHING, 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("a.jpg");
        assertThat(store.contents(List.of(hash("a")), SPACE)).hasSize(1);
    }

    @Test
    void readableCopyIsShownBeforeOneThatIsOffline() {
        Folder drive = store.addFolder(URI.create("file:///drive/"), "drive");
        store.store(
                SPACE,
                List.of(picture(
                        "a", vector(1), seen("on-drive.jpg", store.beginLook(drive.id())), seen("here.jpg", look))));
        assertThat(shown()).isEqualTo("on-drive.jpg");

        store.setOffline(drive.id(), true);
        assertThat(shown()).isEqualTo("here.jpg");
        store.setOffline(folder.id(), true);
        assertThat(items.recent(Scope.EVERYTHING, 0, 1).getFirst().file().offline())
                .isTrue();
    }

    private String shown() {
        return items.recent(Scope.EVERYTHING, 0, 1).getFirst().file().name();
    }

    @Test
    void leftOutFileLeavesAndIsRemembered() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        store.leaving().leaveOut(uri("a.jpg"));

        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);
        assertThat(store.leftOut(List.of(uri("a.jpg"), uri("b.jpg")))).containsExactly(uri("a.jpg"));
        store.leaving().letIn(List.of(uri("a.jpg")));
        assertThat(store.leftOut(List.of(uri("a.jpg")))).isEmpty();
    }

    @Test
    void whatWasLeftOutIsNamedTheLastFirstAndComesBack() {
        for (String name : List.of("a.jpg", "b.jpg", "c.jpg")) {
            store.leaving().leaveOut(uri(name));
        }
        assertThat(store.leaving().leftOut(2)).containsExactly(uri("c.jpg"), uri("b.jpg"));
        assertThat(store.leaving().countLeftOut()).isEqualTo(3);

        store.addFolder(uri("b.jpg"), "b.jpg");
        assertThat(store.leaving().leftOut(9))
                .as("who adds a single file wants it")
                .containsExactly(uri("c.jpg"), uri("a.jpg"));
        store.leaving().letAllIn();
        assertThat(store.leaving().countLeftOut()).isZero();
    }

    @Test
    void fileThatChangedIntoDamageLeavesTheResults() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        store.recordFailures(look, List.of(failure("a.jpg", 99, Cause.DAMAGED_PICTURE)));

        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(0, 0, 0, 0, 1));
        assertThat(store.knownFailures(List.of(uri("a.jpg"))))
                .isEqualTo(Map.of(uri("a.jpg"), new KnownFailure(new FileStamp(1_000, 99), false)));
        assertThat(store.failures().getFirst().reason()).isEqualTo(FailureReason.of(Cause.DAMAGED_PICTURE, "x"));
    }

    @Test
    void fileThatMayNotBeReadAnyMoreStays() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        store.recordFailures(look, List.of(failure("a.jpg", 99, Cause.DENIED)));
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(1, 1, 0, 0, 1));
    }

    @Test
    void fileThatBecameReadableIsNoFailureAnyMore() {
        store.recordFailures(look, List.of(failure("a.jpg", 1, Cause.EMPTY), failure("b.jpg", 1, Cause.EMPTY)));
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        assertThat(store.failures())
                .extracting(failure -> failure.file().name())
                .containsExactly("b.jpg");
        store.clearFailures(List.of(uri("b.jpg")));
        assertThat(store.failures()).isEmpty();
    }

    private static ReadFailure failure(String name, long modified, Cause cause) {
        FoundFile file = new FoundFile(uri(name), name, new FileStamp(1_000, modified));
        return new ReadFailure(file, FailureReason.of(cause, "x"), Instant.ofEpochSecond(1_000));
    }
}
