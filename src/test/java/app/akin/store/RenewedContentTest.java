package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.hash;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.uri;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Extraction;
import app.akin.model.Kind;
import app.akin.store.content.NewContent;
import app.akin.store.file.FolderLook;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an earlier Akin cut or shrank in another way is made anew, and keeps what is the same. */
class RenewedContentTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private IndexStore store;
    private NewContent sea;
    private NewContent letter;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        FolderLook look = store.beginLook(
                store.addFolder(URI.create("file:///all/"), "all").id());
        sea = picture("sea", vector(1), seen("sea.jpg", look));
        letter = document("letter", List.of("one", "two"), seen("letter.txt", look));
        store.store(SPACE, List.of(sea, letter));
    }

    @Test
    void whatThisAkinMadeIsComplete() {
        assertThat(isComplete("sea.jpg")).isTrue();
        assertThat(isComplete("letter.txt")).isTrue();
    }

    @Test
    void whatAnEarlierOneMadeIsMadeAnewOnce() {
        DATABASE.execute("UPDATE content SET version = 0");

        assertThat(isComplete("sea.jpg")).isFalse();
        assertThat(isComplete("letter.txt")).isFalse();
        assertThat(store.contents(List.of(hash("sea"), hash("letter")), SPACE)).isEmpty();

        store.store(SPACE, List.of(sea, letter));
        assertThat(isComplete("sea.jpg")).isTrue();
        assertThat(isComplete("letter.txt")).isTrue();
    }

    @Test
    void passagesThatComeOutTheSameKeepTheirVectors() {
        DATABASE.execute("UPDATE content SET version = 0");
        Extraction.Document again = new Extraction.Document(
                "text/plain",
                letter.items().stream()
                        .map(item -> item.passage().orElseThrow())
                        .toList());

        store.store(SPACE, List.of(NewContent.document(letter.hash(), again, letter.files())));
        assertThat(store.countMissingIn(SPACE, EnumSet.of(Kind.PASSAGE))).isZero();
    }

    private boolean isComplete(String name) {
        return store.known(List.of(uri(name)), SPACE).get(uri(name)).complete();
    }
}
