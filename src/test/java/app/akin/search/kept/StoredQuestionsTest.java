package app.akin.search.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.VectorStorage;
import app.akin.model.scope.CameraName;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.Scope;
import app.akin.model.scope.SizeSpan;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Query;
import app.akin.store.Database;
import app.akin.store.TestDatabase;
import app.akin.store.content.NewContent;
import app.akin.store.content.NewItem;
import app.akin.store.file.SeenFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that was written is the same when it is read, and keeps its meaning where rows have other numbers. */
class StoredQuestionsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ContentHash LETTER = new ContentHash("ab".repeat(32));

    private Database database;
    private KeptQuestions questions;
    private Folder folder;

    @BeforeEach
    void fill() {
        DATABASE.empty();
        database = DATABASE.database();
        questions = new StoredQuestions(() -> database);
        put();
    }

    private void put() {
        folder = database.index().addFolder(URI.create("file:///letters/"), "letters");
        Passage first = new Passage(0, 0, 5, OptionalInt.empty(), "first");
        Passage second = new Passage(1, 6, 12, OptionalInt.empty(), "second");
        database.index()
                .store(
                        new EmbeddingSpace("none", LETTER, 1, 4, VectorStorage.VECTOR),
                        List.of(new NewContent(
                                LETTER,
                                Kind.PASSAGE,
                                "text/plain",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        new NewItem(Optional.of(first), Optional.empty()),
                                        new NewItem(Optional.of(second), Optional.empty())),
                                List.of(new SeenFile(
                                        new FoundFile(
                                                URI.create("file:///letters/one.txt"), "one.txt", new FileStamp(12, 5)),
                                        database.index().beginLook(folder.id()))))));
    }

    private long second() {
        long first = database.items().recent(Scope.EVERYTHING, 0, 1).getFirst().itemId();
        return first + 1;
    }

    @Test
    void everyPartAndFilterComesBack() {
        long trips = database.kept().addCollection("여행 \"2023\"");
        Scope scope = Scope.EVERYTHING
                .within(folder.id())
                .collectedIn(trips)
                .only(Kind.PASSAGE)
                .dated(new DateSpan(Optional.of(LocalDate.of(2023, 1, 2)), Optional.empty()))
                .ofTypes(Set.of("text/plain", "application/pdf"))
                .of(new FileFilter(
                        Set.of("*.txt"),
                        Set.of("Trips/2023"),
                        new SizeSpan(OptionalLong.of(5), OptionalLong.empty()),
                        Optional.of(PictureShape.PORTRAIT),
                        Set.of(CameraName.of("NIKON D90"), CameraName.with("Canon"))));
        Query query = new Query(
                List.of(
                        Part.of("고양이 \"word for word\""),
                        Part.of("dog").weighing(-1),
                        Part.of(new Example.PictureFile(Path.of("/tmp/사진.jpg"))).weighing(0.5),
                        Part.of(new Example.Item(second(), "one.txt"))),
                scope,
                Query.USUAL_LIMIT);

        KeptQuestions.Restored restored = questions.read(questions.write(query));

        assertThat(restored.query()).isEqualTo(query);
        assertThat(restored.whole()).isTrue();
    }

    @Test
    void aPictureWithoutAFileIsKeptItself() {
        byte[] encoded = {1, 2, 3};
        Query query = new Query("", List.of(new Example.PictureBytes("pasted", encoded)), Scope.EVERYTHING, 9);

        Query read = questions.read(questions.write(query)).query();

        assertThat(read.examples()).singleElement().isInstanceOfSatisfying(Example.PictureBytes.class, bytes -> {
            assertThat(bytes.encoded()).containsExactly(encoded);
            assertThat(bytes.label()).isEqualTo("pasted");
        });
    }

    @Test
    void inALibraryThatWasReadAnewTheSameFileIsMeant() {
        String written = questions.write(
                new Query("", List.of(new Example.Item(second(), "one.txt")), Scope.EVERYTHING.within(folder.id()), 9));
        long before = second();
        TestDatabase.forget(database.index().leaving(), folder.id());

        KeptQuestions.Restored gone = questions.read(written);
        assertThat(gone.whole()).isFalse();
        assertThat(gone.query().parts()).isEmpty();

        put();
        KeptQuestions.Restored back = questions.read(written);
        assertThat(back.whole()).isTrue();
        assertThat(second()).isNotEqualTo(before);
        assertThat(back.query().examples()).containsExactly(new Example.Item(second(), "one.txt"));
        assertThat(back.query().scope()).isEqualTo(Scope.EVERYTHING.within(folder.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"parts\":[{\"words\":7,\"weight\":99}]}",
                "{\"parts\":[{}]}",
                "{\"parts\":[],\"in\":{\"from\":\"yesterday\"}}",
                "{\"parts\":[],\"in\":{\"kind\":\"song\"}}"
            })
    void whatIsNoQuestionIsRefused(String json) {
        assertThatThrownBy(() -> questions.read(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
