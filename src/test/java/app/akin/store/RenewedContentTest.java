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
import app.akin.model.Passage;
import app.akin.model.scope.Scope;
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
    private FolderLook look;
    private NewContent sea;
    private NewContent letter;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        look = store.beginLook(
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

    @Test
    void passagesWhoseLinesEndElsewhereKeepTheirVectorsToo() {
        List<String> flat = List.of("Plum cake Two eggs", "Bake it.");
        List<String> lines = List.of("Plum cake\fTwo eggs", "Bake it.");
        store.store(SPACE, List.of(document("cake", flat, seen("cake.txt", look))));
        Extraction.Document again = new Extraction.Document(
                "text/plain",
                document("cake", lines, seen("cake.txt", look)).items().stream()
                        .map(item -> item.passage().orElseThrow())
                        .toList());

        store.store(SPACE, List.of(NewContent.document(hash("cake"), again, List.of(seen("cake.txt", look)))));

        assertThat(store.countMissingIn(SPACE, EnumSet.of(Kind.PASSAGE))).isZero();
        long first = DATABASE.database()
                .ranking()
                .fullText("plum", Scope.EVERYTHING, 1)
                .getFirst()
                .itemId();
        assertThat(DATABASE.database().items().surroundings(first, 0))
                .extracting(Passage::lines)
                .containsExactly("Plum cake\fTwo eggs");
    }

    private boolean isComplete(String name) {
        return store.known(List.of(uri(name)), SPACE).get(uri(name)).complete();
    }
}
