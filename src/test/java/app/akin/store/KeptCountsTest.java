package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.taken;
import static app.akin.store.Samples.uri;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.ReadFailure;
import app.akin.model.scope.Scope;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.FolderLook;
import app.akin.task.Cancellation;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers that are kept are those that counting gives, whatever comes and goes. */
class KeptCountsTest extends StoreTest {

    @Test
    void whateverComesAndGoesIsCounted() {
        assertCounts(0, 0, 0, 0);
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look), seen("copy.jpg", look)),
                        document("d", List.of("one", "two", "three"), seen("d.txt", look))));
        store.recordFailures(look, List.of(failure("bad.jpg"), failure("worse.jpg")));
        assertCounts(2, 1, 3, 2);
        assertThat(items.spread().mediaTypes()).isEqualTo(Map.of("image/jpeg", 1L, "text/plain", 1L));

        store.store(SPACE, List.of(document("d", List.of("one", "two"), seen("d.txt", look))));
        store.store(SPACE, List.of(document("e", List.of("other"), seen("copy.jpg", look))));
        assertCounts(1, 2, 3, 2);
        store.store(SPACE, List.of(picture("bad", vector(3), seen("bad.jpg", look))));
        assertCounts(2, 2, 3, 1);

        FolderLook next = store.beginLook(folder.id());
        store.touch(next, List.of(uri("a.jpg")));
        store.leaving().removeUnseen(next, new Cancellation());
        assertCounts(1, 0, 0, 0);
        store.leaving().leaveOut(uri("a.jpg"));
        assertCounts(0, 0, 0, 0);
        assertThat(items.spread().mediaTypes()).isEmpty();
    }

    @Test
    void camerasAreCountedByTheirPictures() {
        store.store(
                SPACE,
                List.of(
                        taken("NIKON D90", picture("a", vector(1), seen("a.jpg", look))),
                        taken("NIKON D90", picture("b", vector(2), seen("b.jpg", look))),
                        taken("Canon EOS 5D", picture("c", vector(3), seen("c.jpg", look))),
                        picture("d", vector(4), seen("d.jpg", look))));
        assertThat(items.spread().cameras()).isEqualTo(Map.of("NIKON D90", 2L, "Canon EOS 5D", 1L));

        store.store(SPACE, List.of(taken("Canon EOS 5D", picture("a", vector(1), seen("a.jpg", look)))));
        store.leaving().leaveOut(uri("b.jpg"));
        assertThat(items.spread().cameras()).isEqualTo(Map.of("Canon EOS 5D", 2L));
    }

    @Test
    void eachFolderKnowsHowManyFilesItHolds() throws SQLException {
        Folder inner = store.addFolder(URI.create("file:///pictures/inner/"), "inner");
        store.store(SPACE, List.of(picture("a", vector(1), seen("inner/a.jpg", look))));
        FolderLook innerLook = store.beginLook(inner.id());
        store.touch(innerLook, List.of(uri("inner/a.jpg")));
        store.touch(innerLook, List.of(uri("inner/a.jpg")));
        long content = ManyRows.number(DATABASE.address(), "SELECT id FROM akin.content");
        store.link(List.of(new FileOfContent(seen("inner/b.jpg", innerLook), content)));

        assertThat(store.folders()).extracting(Folder::files).containsExactly(2L, 1L);
        assertThat(ManyRows.count(DATABASE.address(), "akin.tally"))
                .as("changes are put together")
                .isLessThan(12);
        TestDatabase.forget(store.leaving(), folder.id());
        assertThat(store.folders()).extracting(Folder::files).containsExactly(2L);
        TestDatabase.forget(store.leaving(), inner.id());
        assertCounts(0, 0, 0, 0);
    }

    @Test
    void whatIsAboutToLeaveIsCountedNoMore() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        document("d", List.of("one", "two"), seen("d.txt", look)),
                        document("e", List.of("three"), seen("e.txt", look))));
        store.recordFailures(look, List.of(failure("bad.jpg")));
        FolderLook copies = store.beginLook(
                store.addFolder(URI.create("file:///copies/"), "copies").id());
        store.store(SPACE, List.of(document("e", List.of("three"), seen("copy of e.txt", copies))));
        store.touch(copies, List.of(uri("a.jpg")));

        store.leaving().begin(folder.id());
        LibraryCounts left = new LibraryCounts(2, 1, 1, 1, 0);
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(left);
        store.leaving().finish(Set.of(), new Cancellation());
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(left);
    }

    @Test
    void aVeryLargeFolderThatIsAboutToLeaveIsNotCountedFileByFile() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        store.leaving().begin(folder.id());
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);

        DATABASE.execute("INSERT INTO tally SELECT 'held', id, 20000 FROM folder WHERE leaving");

        assertThat(store.counts(Scope.EVERYTHING).files())
                .as("it leaves the counts as it leaves the library")
                .isEqualTo(1);
    }

    private void assertCounts(long pictures, long documents, long passages, long failures) {
        LibraryCounts all = new LibraryCounts(pictures + documents, pictures, documents, passages, failures);
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(all);
        assertThat(store.counts(Scope.EVERYTHING.only(Kind.PICTURE)).files()).isEqualTo(pictures);
        assertThat(store.counts(Scope.EVERYTHING.only(Kind.PASSAGE)).passages()).isEqualTo(passages);
        assertThat(store.counts(Scope.EVERYTHING.within(folder.id())).files())
                .as("counted one by one")
                .isEqualTo(pictures + documents);
    }

    private static ReadFailure failure(String name) {
        return new ReadFailure(Samples.found(name), FailureReason.of(Cause.DAMAGED, "x"), Instant.ofEpochSecond(1_000));
    }
}
