package app.akin.store.sql;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.kept.FileCollection;
import app.akin.model.scope.Scope;
import app.akin.store.Database;
import app.akin.store.TestDatabase;
import app.akin.store.file.DeskIdentity;
import app.akin.store.file.FolderLook;
import app.akin.store.keyring.Passwords;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person does and meets another client's lock says so soon, and is done when that lets go. */
@Timeout(180)
class LockWaitsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final DeskIdentity OFFICE = new DeskIdentity(UUID.randomUUID(), "office");
    private static final String WRITER = "SELECT pg_advisory_xact_lock(hashtext('akin'), hashtext('writer'))";

    /** It is said within a second or two; more than ten times that is allowed. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private final BlockingQueue<Boolean> heard = new LinkedBlockingQueue<>();
    private final LockWaits waits = new LockWaits();
    private Database library;
    private long folder;

    @BeforeEach
    void open() {
        DATABASE.empty();
        waits.listen(heard::add);
        library = Database.open(DATABASE.address(), OFFICE, waits, Passwords.none());
        folder = library.index().addFolder(URI.create("file:///a/"), "a").id();
        FolderLook look = library.index().beginLook(folder);
        library.index().store(SPACE, List.of(picture("p", vector(1), seen("p.jpg", look))));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aFavouriteWaitsForTheWriterAndIsKept() throws Exception {
        FileCollection favourites = library.kept().collections().getFirst();
        List<Long> contents = library.items().recent(Scope.EVERYTHING, 0, 9).stream()
                .map(hit -> hit.file().contentId())
                .toList();
        goesOnWhenLetGo(WRITER, () -> {
            library.kept().keep(favourites.id(), library.kept().hashesOf(contents));
            return true;
        });
        assertThat(library.kept().contents(favourites.id())).containsExactlyElementsOf(contents);
    }

    @Test
    void aFolderIsRemovedThoughItsTableWasLocked() throws Exception {
        goesOnWhenLetGo("LOCK TABLE akin.folder IN ACCESS EXCLUSIVE MODE", () -> {
            TestDatabase.forget(library.index().leaving(), folder);
            return true;
        });
        assertThat(library.index().folders()).isEmpty();
        assertThat(library.index().counts(Scope.EVERYTHING).files()).isZero();
    }

    @Test
    void whatIsReadWaitsToo() throws Exception {
        assertThat(goesOnWhenLetGo(
                        "LOCK TABLE akin.item IN ACCESS EXCLUSIVE MODE",
                        () -> library.items().recent(Scope.EVERYTHING, 0, 9)))
                .hasSize(1);
    }

    @Test
    void alsoALibraryThatIsBeingOpenedSaysSo() throws Exception {
        assertThat(goesOnWhenLetGo(WRITER, () -> {
                    try (Database second = Database.open(DATABASE.address(), OFFICE, waits, Passwords.none())) {
                        return second.answers();
                    }
                }))
                .isTrue();
    }

    @Test
    void nobodyGoesOnWaitingWhenTheProgramEnds() throws Exception {
        try (Connection other = holding(WRITER)) {
            CompletableFuture<Long> waiting = doing(() ->
                    library.index().addFolder(URI.create("file:///b/"), "b").id());
            assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            waits.end();
            assertThatThrownBy(() -> waiting.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(StoreException.class)
                    .hasMessageContaining("took too long");
            other.rollback();
        }
        assertThat(library.index().folders()).hasSize(1);
    }

    private <T> T goesOnWhenLetGo(String lock, Callable<T> deed) throws Exception {
        try (Connection other = holding(lock)) {
            CompletableFuture<T> waiting = doing(deed);
            assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("it is said")
                    .isTrue();
            assertThat(waiting).isNotDone();
            other.rollback();
            T done = waiting.get(60, TimeUnit.SECONDS);
            assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("it is over")
                    .isFalse();
            return done;
        }
    }

    private static <T> CompletableFuture<T> doing(Callable<T> deed) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return deed.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Somebody else's connection, which holds what {@code lock} asks for until it is rolled back. */
    private static Connection holding(String lock) throws SQLException {
        Connection connection =
                TestDatabase.connections(() -> DATABASE.address()).getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(lock);
        }
        assertThat(Statements.number(connection, "SELECT 1")).isEqualTo(1);
        return connection;
    }
}
