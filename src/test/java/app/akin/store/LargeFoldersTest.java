package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.store.file.FolderLook;
import app.akin.store.sql.Connections;
import app.akin.store.sql.Statements;
import app.akin.task.Cancellation;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A folder of many thousand files leaves in steps, and nobody waits for it. */
class LargeFoldersTest extends StoreTest {

    private static final int MANY = 30_000;
    private static final int VANISHED = 12_000;
    /** Ten times what is promised, for a machine that is busy. */
    private static final Duration OPEN = Duration.ofSeconds(20);

    @Test
    void aLargeFolderIsGoneAtOnceAndForgottenInSteps() throws SQLException {
        ManyRows.pictures(DATABASE, folder.id(), look.run(), 1, MANY);
        Folder other = store.addFolder(URI.create("file:///other/"), "other");
        store.store(SPACE, List.of(picture("kept", vector(1), seen("kept.jpg", store.beginLook(other.id())))));

        store.leaving().begin(folder.id());
        assertThat(store.folders()).extracting(Folder::id).containsExactly(other.id());
        assertThat(recent()).containsExactly("kept.jpg");

        breakOffAfterAStep();
        long left = ManyRows.count(DATABASE.address(), "file");
        assertThat(left).as("a part is done for good").isLessThan(MANY).isGreaterThan(MANY / 2);
        assertThat(ManyRows.count(DATABASE.address(), "content"))
                .as("and whole")
                .isEqualTo(left);

        try (Database later = Database.open(DATABASE.address())) {
            assertThat(later.index().leaving().isUnfinished(Set.of())).isTrue();
            later.index().leaving().finish(Set.of(), new Cancellation());
            assertThat(later.index().leaving().isUnfinished(Set.of())).isFalse();
        }
        assertThat(recent()).containsExactly("kept.jpg");
        for (String table : List.of("file", "content", "item", "holding", "folder")) {
            assertThat(ManyRows.count(DATABASE.address(), table)).as(table).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatIsAddedAgainWhileItLeavesStays() throws SQLException {
        ManyRows.pictures(DATABASE, folder.id(), look.run(), 1, 5_000);
        store.leaving().begin(folder.id());
        breakOffAfterAStep();

        Folder again = store.addFolder(folder.uri(), folder.name());
        store.leaving().finish(Set.of(), new Cancellation());

        assertThat(again.id()).isEqualTo(folder.id());
        assertThat(store.folders())
                .singleElement()
                .satisfies(there -> assertThat(there.files()).isPositive().isLessThan(5_000));
    }

    @Test
    void filesThatAreReadWhileTheirFolderLeavesAreNotLeftBehind() {
        store.leaving().begin(folder.id());
        store.store(SPACE, List.of(picture("late", vector(1), seen("late.jpg", look))));
        store.leaving().finish(Set.of(), new Cancellation());
        store.store(SPACE, List.of(picture("later", vector(2), seen("later.jpg", look))));

        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);
        assertThat(store.folders()).isEmpty();
    }

    @Test
    void vanishedFilesAreForgottenInStepsAndSeenOnesStay() throws SQLException {
        ManyRows.pictures(DATABASE, folder.id(), look.run(), 1, VANISHED);
        FolderLook next = store.beginLook(folder.id());
        ManyRows.pictures(DATABASE, folder.id(), next.run(), VANISHED + 1, VANISHED + 10);

        Leaving.Unseen first = store.leaving().unseen(next, Leaving.Page.FIRST);
        assertThat(first.uris()).hasSizeLessThan(VANISHED).isNotEmpty();
        assertThat(first.isLast()).isFalse();

        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> store.leaving().removeUnseen(next, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(store.leaving().removeUnseen(next, new Cancellation())).isEqualTo(VANISHED);
        assertThat(ManyRows.count(DATABASE.address(), "content")).isEqualTo(10);
        assertThat(store.leaving().removeUnseen(next, new Cancellation())).isZero();
    }

    @Test
    void theLibraryOpensWhileAnotherProgramWritesForLong() throws SQLException {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        Connections connections = TestDatabase.connections(DATABASE::address);
        try (Connection writing = connections.getConnection()) {
            writing.setAutoCommit(false);
            Statements.list(writing, "SELECT pg_advisory_xact_lock(hashtext('akin'), hashtext('writer'))", row -> true);
            Statements.update(writing, "UPDATE folder SET name = name");
            Statements.update(writing, "DELETE FROM thumbnail");

            long start = System.nanoTime();
            try (Database second = Database.open(DATABASE.address())) {
                assertThat(second.index().folders()).hasSize(1);
                assertThat(second.index().counts(Scope.EVERYTHING).files()).isEqualTo(1);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(OPEN);
            writing.rollback();
        }
    }

    /** As a person would who closes the program in the middle of it. */
    private void breakOffAfterAStep() throws SQLException {
        Cancellation cancellation = new Cancellation();
        try (Connection watching = TestDatabase.connections(DATABASE::address).getConnection()) {
            long before = files(watching);
            Thread closing = Thread.ofVirtual().start(() -> {
                while (files(watching) == before) {
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                }
                cancellation.cancel();
            });
            assertThatThrownBy(() -> store.leaving().finish(Set.of(), cancellation))
                    .isInstanceOf(CancellationException.class);
            assertThat(joined(closing)).as("it was cancelled by this").isTrue();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(60));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long files(Connection connection) {
        try {
            return Statements.number(connection, "SELECT count(*) FROM file");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> recent() {
        return items.recent(Scope.EVERYTHING, 0, 10).stream()
                .map(Hit::file)
                .map(file -> file.name())
                .toList();
    }
}
