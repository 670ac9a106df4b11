package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.taken;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.PixelSize;
import app.akin.model.scope.CameraName;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.Scope;
import app.akin.store.content.NewContent;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import app.akin.store.scope.OwnFolder;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is outside the scope is not found, and the library says what may be one. */
class ScopeTest extends StoreTest {

    @Test
    void scopeOfFolderHidesTheOthers() {
        Folder other = store.addFolder(URI.create("file:///other/"), "other");
        FolderLook otherLook = store.beginLook(other.id());
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("dog a.jpg", look)),
                        picture("b", vector(2), seen("dog b.jpg", otherLook)),
                        document("d", List.of("dog"), seen("dog.txt", otherLook))));

        Scope here = Scope.EVERYTHING.within(folder.id());
        assertThat(ranking.nearest(SPACE, vector(2), Kind.PICTURE, here, 10))
                .extracting(this::name)
                .containsExactly("dog a.jpg");
        assertThat(ranking.fullText("dog", here, 10)).isEmpty();
        assertThat(ranking.byName("dog", here, 10)).extracting(this::name).containsExactly("dog a.jpg");
        assertThat(items.recent(here, 0, 10)).hasSize(1);
        assertThat(ranking.size(here)).isEqualTo(1);
        assertThat(ranking.size(Scope.EVERYTHING)).isEqualTo(3);
        assertThat(store.counts(Scope.EVERYTHING.within(other.id()).only(Kind.PASSAGE))
                        .passages())
                .isEqualTo(1);
    }

    /** Pictures were taken on 6 May 2021; the document changed on 1 January 1970, wherever this runs give or take a day. */
    @Test
    void scopeOfDatesHidesTheOthers() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("dog a.jpg", look)),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        Scope day = dated(LocalDate.of(2021, 5, 6), LocalDate.of(2021, 5, 6));
        assertThat(ranking.nearest(SPACE, vector(2), Kind.PICTURE, day, 10)).hasSize(1);
        assertThat(ranking.fullText("dog", day, 10)).isEmpty();
        assertThat(ranking.byName("dog", day, 10)).extracting(this::name).containsExactly("dog a.jpg");
        assertThat(items.recent(day, 0, 10)).hasSize(1);
        assertThat(ranking.size(day)).isEqualTo(1);
        assertThat(items.recent(dated(LocalDate.of(2021, 5, 7), LocalDate.of(9999, 1, 1)), 0, 10))
                .isEmpty();
        assertThat(items.recent(dated(LocalDate.of(1969, 12, 30), LocalDate.of(1970, 1, 2)), 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("dog.txt");
        assertThat(ranking.fullText("dog", dated(LocalDate.of(1900, 1, 1), LocalDate.of(2021, 5, 5)), 10))
                .hasSize(1);
    }

    private static Scope dated(LocalDate first, LocalDate last) {
        return Scope.EVERYTHING.dated(new DateSpan(Optional.of(first), Optional.of(last)));
    }

    @Test
    void scopeOfMediaTypesHidesTheOthers() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("dog a.jpg", look)),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        Scope pictures = Scope.EVERYTHING.ofTypes(Set.of("image/jpeg", "image/png"));
        assertThat(ranking.byName("dog", pictures, 10)).extracting(this::name).containsExactly("dog a.jpg");
        assertThat(ranking.fullText("dog", pictures, 10)).isEmpty();
        assertThat(ranking.size(pictures)).isEqualTo(1);
        assertThat(ranking.size(Scope.EVERYTHING.ofTypes(Set.of("image/png")))).isZero();
    }

    @Test
    void scopeOfAShapeHidesOtherPicturesAndAllDocuments() {
        store.store(
                SPACE,
                List.of(
                        picture("wide", vector(1), seen("dog wide.jpg", look)),
                        sized(picture("high", vector(1), seen("dog high.jpg", look)), 480, 640),
                        sized(picture("even", vector(1), seen("dog even.jpg", look)), 480, 480),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        assertThat(ranking.byName("dog", shaped(PictureShape.PORTRAIT), 10))
                .extracting(this::name)
                .containsExactly("dog high.jpg");
        assertThat(ranking.size(shaped(PictureShape.LANDSCAPE))).isEqualTo(1);
        assertThat(items.recent(shaped(PictureShape.SQUARE), 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("dog even.jpg");
        assertThat(ranking.fullText("dog", shaped(PictureShape.SQUARE), 10)).isEmpty();
    }

    private static Scope shaped(PictureShape shape) {
        return Scope.EVERYTHING.of(FileFilter.ANY.shaped(Optional.of(shape)));
    }

    @Test
    void scopeOfCamerasHidesOtherPicturesAndAllDocuments() {
        store.store(
                SPACE,
                List.of(
                        taken("Canon EOS 5D", picture("five", vector(1), seen("dog five.jpg", look))),
                        taken("Canon EOS 5D Mark II", picture("two", vector(1), seen("dog two.jpg", look))),
                        taken("NIKON D90", picture("d90", vector(1), seen("dog d90.jpg", look))),
                        picture("none", vector(1), seen("dog none.jpg", look)),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        assertThat(names(CameraName.of("canon eos 5d"))).containsExactly("dog five.jpg");
        assertThat(names(CameraName.with("eos"))).containsExactlyInAnyOrder("dog five.jpg", "dog two.jpg");
        assertThat(names(CameraName.of("NIKON D90"), CameraName.with("Mark")))
                .containsExactlyInAnyOrder("dog d90.jpg", "dog two.jpg");
        assertThat(names(CameraName.with("E_S"))).as("no pattern").isEmpty();
        Scope nikon = Scope.EVERYTHING.of(FileFilter.ANY.takenWith(Set.of(CameraName.with("nikon"))));
        assertThat(ranking.size(nikon)).isEqualTo(1);
        assertThat(ranking.nearest(SPACE, vector(1), Kind.PICTURE, nikon, 10)).hasSize(1);
        assertThat(ranking.fullText("dog", nikon, 10)).isEmpty();
        assertThat(store.counts(nikon).files()).isEqualTo(1);
        assertThat(items.recent(nikon, 0, 10)).hasSize(1);
    }

    private List<String> names(CameraName... cameras) {
        Scope scope = Scope.EVERYTHING.of(FileFilter.ANY.takenWith(Set.of(cameras)));
        return ranking.byName("dog", scope, 10).stream().map(this::name).toList();
    }

    private static NewContent sized(NewContent picture, int width, int height) {
        return new NewContent(
                picture.hash(),
                picture.kind(),
                picture.mediaType(),
                Optional.of(new PixelSize(width, height)),
                picture.taken(),
                picture.thumbnail(),
                picture.items(),
                picture.files());
    }

    /** A copy with another date is another file of the same content: the one in the scope is shown. */
    @Test
    void theFileThatIsShownIsOneInTheScope() {
        SeenFile early = seen("early.txt", look);
        SeenFile late = new SeenFile(
                new FoundFile(
                        Samples.uri("late.txt"),
                        "late.txt",
                        new FileStamp(
                                1_000, Instant.parse("2020-06-01T12:00:00Z").getEpochSecond() * 1_000_000_000L)),
                look);
        store.store(SPACE, List.of(document("d", List.of("dog"), early, late)));

        assertThat(items.recent(dated(LocalDate.of(2020, 5, 1), LocalDate.of(2020, 7, 1)), 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("late.txt");
        assertThat(items.recent(Scope.EVERYTHING, 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("early.txt");
    }

    @Test
    void theSpreadTellsTypesAndDates() {
        assertThat(items.spread()).isEqualTo(LibrarySpread.NONE);
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        picture("b", vector(2), seen("b.jpg", look)),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        LibrarySpread spread = items.spread();
        assertThat(spread.mediaTypes()).containsEntry("image/jpeg", 2L).hasSize(2);
        assertThat(spread.dates().first().orElseThrow())
                .isBetween(LocalDate.of(1969, 12, 31), LocalDate.of(1970, 1, 1));
        assertThat(spread.dates().last()).contains(LocalDate.of(2021, 5, 6));
    }

    @Test
    void aTypedNameThatAnotherFolderHasTooMeansBoth() throws SQLException {
        Folder other = store.addFolder(URI.create("file:///elsewhere/Trips/"), "Trips");
        FolderLook elsewhere = store.beginLook(other.id());
        FileStamp stamp = new FileStamp(1_000, 5);
        URI there = URI.create("file:///elsewhere/Trips/b.jpg");
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        picture("b", vector(2), new SeenFile(new FoundFile(there, "b.jpg", stamp), elsewhere))));
        assertMeant("trips", Scope.EVERYTHING.within(other.id()), 1);

        FoundFile here = new FoundFile(Samples.uri("Trips/c.jpg"), "c.jpg", stamp);
        store.store(SPACE, List.of(picture("c", vector(3), new SeenFile(here, look))));
        assertMeant("trips", inside("trips"), 2);
        assertMeant("/elsewhere/Trips", Scope.EVERYTHING.within(other.id()), 1);
        assertMeant("/elsewhere", inside("/elsewhere"), 1);
    }

    private void assertMeant(String typed, Scope meant, int files) throws SQLException {
        try (Connection connection = TestDatabase.connections(DATABASE::address).getConnection()) {
            assertThat(OwnFolder.in(connection, inside(typed))).as(typed).isEqualTo(meant);
        }
        assertThat(ranking.size(inside(typed))).as(typed).isEqualTo(files);
    }

    private static Scope inside(String folder) {
        return Scope.EVERYTHING.of(FileFilter.ANY.inside(Set.of(folder)));
    }

    @Test
    void recentIsPagedNewestFirst() {
        for (int i = 0; i < 7; i++) {
            store.store(SPACE, List.of(picture("p" + i, vector(i), seen("p" + i, look))));
        }
        assertThat(items.recent(Scope.EVERYTHING, 2, 3))
                .extracting(hit -> hit.file().name())
                .containsExactly("p4", "p3", "p2");
        assertThat(items.recent(Scope.EVERYTHING, 0, 1).getFirst().rank()).isZero();
    }
}
