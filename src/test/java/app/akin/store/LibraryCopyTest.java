package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.Kind;
import app.akin.model.scope.Scope;
import app.akin.store.content.NewContent;
import app.akin.store.file.FolderLook;
import app.akin.store.server.ServerException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A library arrives whole in another database, and the first one stays as it was. */
class LibraryCopyTest {

    @RegisterExtension
    static final TestDatabase OLD = new TestDatabase();

    @RegisterExtension
    static final TestDatabase PRESENT = new TestDatabase();

    private static IndexStore old;

    /** Once: nobody writes into it afterwards. */
    @BeforeAll
    static void fill() {
        old = OLD.database().index();
        FolderLook look = old.beginLook(
                old.addFolder(URI.create("file:///pictures/"), "pictures").id());
        List<NewContent> contents = new ArrayList<>();
        for (int number = 0; number < 1_200; number++) {
            contents.add(picture("p" + number, vector(number), seen("사진 " + number + ".jpg", look)));
        }
        contents.add(document("d", List.of("보증금 계약서", "two\tlines\n\\N"), seen("d.txt", look)));
        old.store(SPACE, contents);
        old.leaving().leaveOut(URI.create("file:///pictures/never.jpg"));
        old.desks().setNote("paused", "true");
    }

    @BeforeEach
    void begin() {
        PRESENT.execute("DROP SCHEMA IF EXISTS public, akin CASCADE; CREATE SCHEMA public");
    }

    @Test
    void everythingIsThereAndFoundAsBefore() throws ServerException {
        List<Long> told = new ArrayList<>();
        new LibraryCopy((rows, of) -> told.add(100 * rows / of)).copy(OLD.address(), PRESENT.address());

        assertThat(told).isSorted().endsWith(100L).hasSizeGreaterThan(3);
        try (Database copied = Database.open(PRESENT.address())) {
            assertThat(copied.index().counts(Scope.EVERYTHING)).isEqualTo(old.counts(Scope.EVERYTHING));
            assertThat(copied.index().folders()).isEqualTo(old.folders());
            assertThat(copied.index().desks().note("paused")).contains("true");
            assertThat(copied.index().leftOut(List.of(URI.create("file:///pictures/never.jpg"))))
                    .hasSize(1);
            assertThat(copied.ranking().nearest(SPACE, vector(7), Kind.PICTURE, Scope.EVERYTHING, 50))
                    .isEqualTo(OLD.database().ranking().nearest(SPACE, vector(7), Kind.PICTURE, Scope.EVERYTHING, 50));
            // New rows get new numbers.
            long folder = copied.index()
                    .addFolder(URI.create("file:///more/"), "more")
                    .id();
            assertThat(old.folders()).noneMatch(each -> each.id() == folder);
        }
    }

    @Test
    void copyThatIsStoppedLeavesNothingAndCanBeMadeAgain() throws ServerException {
        LibraryCopy stopped = new LibraryCopy((rows, of) -> {
            if (rows > 600) {
                throw new CancellationException("closing");
            }
        });
        assertThatThrownBy(() -> stopped.copy(OLD.address(), PRESENT.address()))
                .isInstanceOf(CancellationException.class);
        PRESENT.execute("DROP SCHEMA IF EXISTS public, akin CASCADE; CREATE SCHEMA public");
        new LibraryCopy((rows, of) -> {}).copy(OLD.address(), PRESENT.address());
        try (Database copied = Database.open(PRESENT.address())) {
            assertThat(copied.index().counts(Scope.EVERYTHING)).isEqualTo(old.counts(Scope.EVERYTHING));
        }
    }

    @Test
    void tableThatTheNewDatabaseDoesNotHaveIsNotLeftBehindInSilence() {
        OLD.execute("CREATE TABLE later (id bigint)");
        try {
            assertThatThrownBy(() -> new LibraryCopy((rows, of) -> {}).copy(OLD.address(), PRESENT.address()))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("left as it is");
        } finally {
            OLD.execute("DROP TABLE later");
        }
    }

    @Test
    void sumTellsRowsApartAndNotTheirOrder() {
        Sum one = new Sum();
        one.add(new byte[] {1});
        one.add(new byte[] {2});
        Sum other = new Sum();
        other.add(new byte[] {2});
        other.add(new byte[] {1});
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        other.add(new byte[0]);
        assertThat(one).isNotEqualTo(other);
    }
}
