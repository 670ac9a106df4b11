package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.store.file.DeskIdentity;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import app.akin.task.Cancellation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two computers share a library: each has its own folders, and neither forgets what is the other's. */
class DesksTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final DeskIdentity OFFICE = new DeskIdentity(UUID.randomUUID(), "office");
    private static final DeskIdentity KITCHEN = new DeskIdentity(UUID.randomUUID(), "kitchen");

    @TempDir
    Path disk;

    private Database office;
    private Database kitchen;

    @BeforeEach
    void open() {
        DATABASE.empty();
        office = Database.open(DATABASE.address(), OFFICE);
        kitchen = Database.open(DATABASE.address(), KITCHEN);
    }

    @AfterEach
    void close() {
        office.close();
        kitchen.close();
    }

    @Test
    void theSamePathIsTwoPlaces() {
        FolderLook there = look(office, "file:///home/ruth/Photos/");
        store(office, "p1", "file:///home/ruth/Photos/a.jpg", there);
        FolderLook here = look(kitchen, "file:///home/ruth/Photos/");
        store(kitchen, "p2", "file:///home/ruth/Photos/a.jpg", here);

        // Nothing of the other's is seen by a look that comes upon nothing.
        FolderLook empty = look(kitchen, "file:///home/ruth/Photos/");
        assertThat(kitchen.index().leaving().removeUnseen(empty, new Cancellation()))
                .isEqualTo(1);

        assertThat(office.index().counts(Scope.EVERYTHING).files()).isEqualTo(1);
        assertThat(office.items().recent(Scope.EVERYTHING, 0, 9)).hasSize(1);
        office.index().leaving().leaveOut(URI.create("file:///home/ruth/Photos/a.jpg"));
        assertThat(kitchen.index().leftOut(List.of(URI.create("file:///home/ruth/Photos/a.jpg"))))
                .isEmpty();
    }

    @Test
    void aFolderOfTheOtherIsSaidToBeItsAndIsNotReachedHere() {
        FolderLook there = look(office, "file:///home/ruth/Photos/");
        store(office, "p1", "file:///home/ruth/Photos/a.jpg", there);

        assertThat(folder(office).isOwn()).isTrue();
        assertThat(folder(kitchen).elsewhere()).contains("office");
        Hit hit = kitchen.items().recent(Scope.EVERYTHING, 0, 9).getFirst();
        assertThat(hit.file().offline()).isTrue();
        assertThat(hit.file().elsewhere()).contains("office");
        assertThat(office.items()
                        .recent(Scope.EVERYTHING, 0, 9)
                        .getFirst()
                        .file()
                        .offline())
                .isFalse();
    }

    @Test
    void aDriveThatBothHaveIsReachedByEachAtItsOwnPath() {
        FolderLook there = look(office, "file:///Volumes/nas/photos/");
        store(office, "p1", "file:///Volumes/nas/photos/trip/a%20b.jpg", there);

        kitchen.index().desks().samePlace(folder(kitchen).id(), Optional.of(URI.create("file:///mnt/nas")));

        Hit hit = kitchen.items().recent(Scope.EVERYTHING, 0, 9).getFirst();
        assertThat(hit.file().uri()).isEqualTo(URI.create("file:///mnt/nas/trip/a%20b.jpg"));
        assertThat(hit.file().offline()).isFalse();
        assertThat(hit.file().elsewhere()).isEmpty();
        assertThat(folder(kitchen).shown()).contains(URI.create("file:///mnt/nas/"));
        assertThat(office.items()
                        .recent(Scope.EVERYTHING, 0, 9)
                        .getFirst()
                        .file()
                        .uri())
                .isEqualTo(URI.create("file:///Volumes/nas/photos/trip/a%20b.jpg"));

        kitchen.index().desks().samePlace(folder(kitchen).id(), Optional.empty());
        assertThat(folder(kitchen).shown()).isEmpty();
    }

    @Test
    void eachHasItsOwnNotesAndSeesWhatTheOthersSay() {
        office.index().desks().setNote("answering-model", "clip");
        assertThat(kitchen.index().desks().note("answering-model")).isEmpty();
        kitchen.index().desks().setNote("answering-model", "iris");

        assertThat(office.index().desks().note("answering-model")).contains("clip");
        assertThat(kitchen.index().desks().noting("answering-model", "clip")).containsExactly("office");
        assertThat(kitchen.index().desks().noting("answering-model", "iris")).isEmpty();
        assertThat(office.index().desks().isShared()).isTrue();
    }

    @Test
    void oneReadsWhatBothMeetAtTheSameTime() {
        var hash = picture("p1", vector(1), seen("p1.jpg", look(office, "file:///o/")))
                .hash();
        assertThat(office.index().desks().claim(hash)).isTrue();
        assertThat(kitchen.index().desks().claim(hash)).isFalse();
        assertThat(office.index().desks().claim(hash)).isTrue();
        office.index().desks().releaseClaims();
        assertThat(kitchen.index().desks().claim(hash)).isTrue();
        DATABASE.execute("UPDATE akin.claim SET at = now() - interval '1 hour'");
        assertThat(office.index().desks().claim(hash))
                .as("who claimed it has gone")
                .isTrue();
    }

    @Test
    void whoeverComesBackIsWhoItWas() {
        look(kitchen, "file:///k/");
        kitchen.close();
        kitchen = Database.open(DATABASE.address(), new DeskIdentity(KITCHEN.id(), "kitchen 2"));
        assertThat(folder(kitchen).isOwn()).isTrue();
        assertThat(folder(office).elsewhere()).contains("kitchen 2");
    }

    @Test
    void aLibraryOfBeforeIsWhoseFilesItHas() throws Exception {
        Path file = Files.writeString(disk.resolve("a.jpg"), "a picture");
        DATABASE.execute("TRUNCATE akin.desk");
        FolderLook look = look(DATABASE.database(), disk.toUri().toString());
        FileStamp stamp =
                new FileStamp(Files.size(file), Files.getLastModifiedTime(file).toMillis() * 1_000_000);
        store(DATABASE.database(), "p1", new FoundFile(file.toUri(), "a.jpg", stamp), look);

        try (Database first = Database.open(DATABASE.address(), KITCHEN)) {
            assertThat(folder(first).isOwn()).isTrue();
        }
        DATABASE.execute("TRUNCATE akin.desk");
        Files.writeString(file, "another picture of another size");
        try (Database stranger = Database.open(DATABASE.address(), OFFICE)) {
            assertThat(folder(stranger).isOwn()).isFalse();
        }
    }

    @Test
    void aMarkIsGoneAfterACrashAndOnlyThen() {
        long pulse = office.index().desks().beginPulse();
        assertThat(office.index().desks().endPulse(pulse)).isTrue();
        long lost = office.index().desks().beginPulse();
        DATABASE.execute("TRUNCATE akin.pulse"); // as PostgreSQL does
        assertThat(office.index().desks().endPulse(lost)).isFalse();
    }

    private static Folder folder(Database database) {
        return database.index().folders().getFirst();
    }

    private static FolderLook look(Database database, String uri) {
        return database.index()
                .beginLook(database.index().addFolder(URI.create(uri), "Photos").id());
    }

    private static void store(Database database, String name, String uri, FolderLook look) {
        store(database, name, new FoundFile(URI.create(uri), name, new FileStamp(1, 1)), look);
    }

    private static void store(Database database, String name, FoundFile file, FolderLook look) {
        database.index().store(SPACE, List.of(picture(name, vector(1), new SeenFile(file, look))));
        assertThat(database.ranking().nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 9))
                .isNotEmpty();
    }
}
