package app.akin.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.ContentHash;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.PixelSize;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.reading.InProcessReader;
import app.akin.search.grammar.Typed;
import app.akin.search.ranking.Usual;
import app.akin.store.IndexStore;
import app.akin.store.TestDatabase;
import app.akin.store.content.NewContent;
import app.akin.store.content.NewItem;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A filtered list is the unfiltered one without what the filter hides: as many hits, as sure, in the same order. */
class FiltersCostNoHitTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final List<String> FOLDERS = List.of("Trips/2023", "Trips/여행 사진", "Work", "Work/Trips and more");
    private static final List<String> TYPES = List.of("image/jpeg", "image/png", "text/plain", "application/pdf");
    private static final int FILES = 64;
    private static final int LONG_DOCUMENT = 700;

    private PassageReader passages;
    private Search search;
    private IndexStore store;
    private FolderLook look;
    private Folder folder;

    @BeforeEach
    void fill() {
        DATABASE.empty();
        store = DATABASE.database().index();
        folder = store.addFolder(URI.create("file:///home/me/Photos/"), "Photos");
        look = store.beginLook(folder.id());
        List<NewContent> contents = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            contents.add(content(i));
        }
        store.store(HashedEyes.SPACE, contents);
        passages = new PassageReader(() -> Optional.of(new HashedEyes()));
        search = new RankedSearch(
                HashedEyes::new,
                () -> DATABASE.database().ranking(),
                new QueryEncoder(new InProcessReader(
                        new Extractor(
                                PictureDecoders.ofThisMachine(),
                                PixelLimit.fromMemory(),
                                new PassageSplitter(String::length, 100)),
                        () -> "all there is")),
                passages,
                new Usual.Memory());
    }

    @AfterEach
    void close() {
        passages.close();
    }

    private NewContent content(int i) {
        String type = TYPES.get(i % TYPES.size());
        Kind kind = type.startsWith("image/") ? Kind.PICTURE : Kind.PASSAGE;
        String name = (i % 3 == 0 ? "dog " : "file ") + i + "." + type.substring(type.indexOf('/') + 1);
        String inFolder = FOLDERS.get(i / TYPES.size() % FOLDERS.size()) + "/" + name;
        List<String> texts =
                kind == Kind.PICTURE ? List.of("picture " + i) : List.of("a dog " + i, "about it " + i, "end " + i);
        List<NewItem> items = new ArrayList<>();
        for (String text : texts) {
            Optional<Passage> passage = kind == Kind.PICTURE
                    ? Optional.empty()
                    : Optional.of(new Passage(items.size(), 0, text.length(), OptionalInt.empty(), text));
            items.add(new NewItem(passage, Optional.of(HashedEyes.vector(text))));
        }
        LocalDateTime day = LocalDateTime.of(2022, 1, 15, 12, 0).plusMonths(i % 30);
        long nanos = day.toEpochSecond(java.time.ZoneOffset.UTC) * 1_000_000_000L;
        return new NewContent(
                hash(i),
                kind,
                type,
                kind == Kind.PICTURE ? Optional.of(new PixelSize(4, 3)) : Optional.empty(),
                kind == Kind.PICTURE ? Optional.of(day) : Optional.empty(),
                Optional.empty(),
                items,
                List.of(new SeenFile(
                        new FoundFile(uri(inFolder), name, new FileStamp(1_000_000L * (i % 10), nanos)), look)));
    }

    private static ContentHash hash(int i) {
        return new ContentHash("%064x".formatted(i + 1));
    }

    private static URI uri(String path) {
        return Path.of("/home/me/Photos/" + path).toUri();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                filter("type:picture", hit -> hit.kind() == Kind.PICTURE),
                filter("type:문서", hit -> hit.kind() == Kind.PASSAGE),
                filter("type:pdf", hit -> hit.file().mediaType().equals("application/pdf")),
                filter("type:png,jpeg", hit -> hit.kind() == Kind.PICTURE),
                filter("in:Trips", hit -> path(hit).contains("/Trips/")),
                filter("in:trips/2023", hit -> path(hit).contains("/Trips/2023/")),
                filter("폴더:\"여행 사진\"", hit -> path(hit).contains("/여행 사진/")),
                filter("in:photos", hit -> true),
                filter("in:Photos/Work", hit -> path(hit).contains("/Photos/Work/")),
                filter("in:/home/me/Photos/Work", hit -> path(hit).contains("/Photos/Work/")),
                filter("in:me", hit -> false),
                filter("in:Trip", hit -> false),
                filter("after:2023-07", hit -> !day(hit).isBefore(LocalDate.of(2023, 7, 1))),
                filter("before:2023-07", hit -> day(hit).isBefore(LocalDate.of(2023, 7, 1))),
                filter(
                        "date:2023-02..2023-04",
                        hit -> day(hit).getYear() == 2023
                                && day(hit).getMonthValue() >= 2
                                && day(hit).getMonthValue() <= 4),
                filter("name:*.png", hit -> hit.file().name().endsWith(".png")),
                filter("이름:DOG", hit -> hit.file().name().startsWith("dog")),
                filter("name:\"dog ?.*\"", hit -> hit.file().name().matches("dog .\\..*")),
                filter("name:100%", hit -> false),
                filter("size:>5MB", hit -> hit.file().stamp().bytes() > 5_000_000),
                filter(
                        "size:1MB..3MB",
                        hit -> hit.file().stamp().bytes() >= 1_000_000
                                && hit.file().stamp().bytes() <= 3_000_000),
                filter(
                        "type:picture in:Trips after:2023 name:dog* size:<=6MB",
                        hit -> hit.kind() == Kind.PICTURE
                                && path(hit).contains("/Trips/")
                                && day(hit).getYear() >= 2023
                                && hit.file().name().startsWith("dog")
                                && hit.file().stamp().bytes() <= 6_000_000));
    }

    private static Arguments filter(String typed, Predicate<Hit> holds) {
        return Arguments.of(typed, holds);
    }

    private static String path(Hit hit) {
        return hit.file().uri().getPath();
    }

    private static LocalDate day(Hit hit) {
        return hit.file().dated(java.time.ZoneOffset.UTC).toLocalDate();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilteredListIsTheUnfilteredOneFiltered(String typed, Predicate<Hit> holds) throws SearchException {
        Scope scope = Typed.of("dog " + typed).scope();
        List<Hit> all = search.find(Query.ofWords("dog")).hits();
        assertThat(all).hasSize(FILES);
        List<Hit> expected = all.stream().filter(holds).toList();

        List<Hit> found = search.find(Query.ofWords("dog").in(scope)).hits();
        assertThat(found).extracting(Hit::itemId).containsExactlyElementsOf(ids(expected));
        assertThat(found).extracting(Hit::score).containsExactlyElementsOf(scores(expected));

        Query few = new Query(List.of(Part.of("dog")), scope, 5);
        assertThat(search.find(few).hits())
                .extracting(Hit::itemId)
                .containsExactlyElementsOf(ids(expected).stream().limit(5).toList());
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::itemId).toList();
    }

    private static List<Double> scores(List<Hit> hits) {
        return hits.stream().map(Hit::score).toList();
    }

    @Test
    void aDocumentThatFillsALaneCostsTheOthersNoHit() throws SearchException {
        List<NewItem> items = new ArrayList<>();
        for (int i = 0; i < LONG_DOCUMENT; i++) {
            String text = "dog";
            items.add(new NewItem(
                    Optional.of(new Passage(i, 0, text.length(), OptionalInt.empty(), text)),
                    Optional.of(HashedEyes.vector(text))));
        }
        store.store(
                HashedEyes.SPACE,
                List.of(new NewContent(
                        hash(1_000),
                        Kind.PASSAGE,
                        "text/plain",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        items,
                        List.of(new SeenFile(new FoundFile(uri("long.txt"), "long.txt", new FileStamp(1, 1)), look)))));

        Query documents = Query.ofWords("dog").in(Scope.EVERYTHING.only(Kind.PASSAGE));
        assertThat(search.find(documents).hits()).hasSize(FILES / 2 + 1);
    }
}
