package app.akin.library;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.hash;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.files.FileReader;
import app.akin.model.Folder;
import app.akin.model.scope.Scope;
import app.akin.reading.InProcessReader;
import app.akin.store.IndexStore;
import app.akin.store.TestDatabase;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import app.akin.ui.pages.Now;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is removed is hidden at once, and forgotten when nobody thinks better of it. */
class HousekeeperTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path home;

    private LibraryGate gate;
    private IndexStore store;
    private Folder folder;
    private Optional<Housekeeper> housekeeper = Optional.empty();

    @BeforeEach
    void begin() {
        DATABASE.empty();
        gate = new LibraryGate(home.resolve("server"), home.resolve("desk"), Passwords.none());
        gate.open(Optional.of(typed(DATABASE.address())));
        store = gate.database().index();
        folder = store.addFolder(URI.create("file:///pictures/"), "pictures");
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", store.beginLook(folder.id())))));
    }

    private static String typed(ServerAddress address) {
        return address.jdbcUrl() + "?user=" + address.user().orElse("") + "&password="
                + address.password().orElse("");
    }

    private Library library(Duration secondThoughts) {
        Housekeeper keeper = new Housekeeper(gate, secondThoughts);
        housekeeper = Optional.of(keeper);
        Extractor extractor = new Extractor(
                PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 100));
        return new LocalLibrary(
                gate, FileReader.withinMemory(), new InProcessReader(extractor, () -> "all there is"), keeper);
    }

    @AfterEach
    void end() {
        housekeeper.ifPresent(Housekeeper::close);
        gate.close();
    }

    private boolean isKnown() {
        return !store.contents(List.of(hash("a")), SPACE).isEmpty();
    }

    @Test
    void whoThinksBetterOfItHasTheFolderBackWithoutReadingItsFiles() {
        Library library = library(Duration.ofHours(1));
        Folder other = store.addFolder(URI.create("file:///other/"), "other");
        store.leaving().begin(other.id()); // by an earlier Akin: nobody can take that back any more

        library.forget(folder);
        assertThat(library.folders()).isEmpty();
        assertThat(library.recent(Scope.EVERYTHING, 0, 9)).isEmpty();
        housekeeper.orElseThrow().soon();
        Now.await("the other one is gone", () -> !store.leaving().isUnfinished(Set.of(folder.id())));

        library.takeBack(folder);
        assertThat(library.folders()).extracting(Folder::id).containsExactly(folder.id());
        assertThat(library.recent(Scope.EVERYTHING, 0, 9)).hasSize(1);
        assertThat(isKnown()).isTrue();
    }

    @Test
    void aFolderThatNobodyTakesBackIsForgotten() {
        Library library = library(Duration.ofMillis(1));
        library.forget(folder);
        Now.await("it is forgotten", () -> !isKnown());

        library.takeBack(folder);
        assertThat(library.folders()).extracting(Folder::uri).containsExactly(folder.uri());
    }
}
