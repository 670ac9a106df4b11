package app.akin.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.Recogniser;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.ContentHash;
import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.PixelSize;
import app.akin.model.Thumbnail;
import app.akin.model.UnitVector;
import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import app.akin.model.hit.Hit;
import app.akin.reading.InProcessReader;
import app.akin.store.IndexStore;
import app.akin.store.TestDatabase;
import app.akin.store.content.NewContent;
import app.akin.store.content.NewItem;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A colour that is typed with a thing orders what is found; one that belongs to a name does not. */
class ColourQuestionTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Among so many the others are near beyond doubt. */
    private static final int UNLIKE = 300;

    private final QueryEncoder queries = new QueryEncoder(new InProcessReader(
            new Extractor(
                    PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 100)),
            () -> "all there is"));
    private FolderLook look;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        IndexStore store = DATABASE.database().index();
        look = store.beginLook(
                store.addFolder(URI.create("file:///all/"), "all").id());
        List<NewContent> all = new ArrayList<>();
        all.add(picture("one", 0.9, Colour.GREEN));
        all.add(picture("two", 0.88, Colour.RED));
        all.add(picture("three", 0.86, Colour.BLUE));
        for (int i = 0; i < UNLIKE; i++) {
            all.add(picture("unlike " + i, 0, Colour.RED));
        }
        store.store(HashedEyes.SPACE, all);
    }

    @Test
    void whatHasTheColourComesFirstInBothLanguages() throws SearchException {
        assertThat(found("a red flower")).containsExactly("two", "one", "three");
        assertThat(found("빨간 꽃")).containsExactly("two", "one", "three");
        assertThat(found("파란 꽃")).containsExactly("three", "one", "two");
    }

    @Test
    void withoutAColourAndForANameAllIsAsNear() throws SearchException {
        assertThat(found("a flower")).containsExactly("one", "two", "three");
        assertThat(found("red panda")).containsExactly("one", "two", "three");
        assertThat(found("a red kite")).as("the model knows it by name").containsExactly("one", "two", "three");
        assertThat(found("a red kind")).as("and this by its noun").containsExactly("two", "one", "three");
    }

    private List<String> found(String words) throws SearchException {
        try (RankedSearch search =
                new RankedSearch(Eyes::new, () -> DATABASE.database().ranking(), queries)) {
            return search.find(Query.ofWords(words)).hits().stream()
                    .limit(3)
                    .map(ColourQuestionTest::name)
                    .toList();
        }
    }

    private static String name(Hit hit) {
        return hit.file().name().replace(".jpg", "");
    }

    /** @param cosine to every question */
    private NewContent picture(String name, double cosine, Colour colour) {
        byte[] parts = new byte[Colour.values().length];
        parts[colour.ordinal()] = (byte) 130;
        PixelSize size = new PixelSize(4, 3);
        return new NewContent(
                new ContentHash("%064x".formatted(name.hashCode() & 0xFFFFFFFFL)),
                Kind.PICTURE,
                "image/jpeg",
                Optional.of(size),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Thumbnail(size, new byte[] {1})),
                Optional.of(new ColourShares(parts)),
                List.of(new NewItem(Optional.empty(), Optional.of(at(cosine)))),
                List.of(new SeenFile(
                        new FoundFile(
                                URI.create("file:///all/" + name.replace(' ', '-') + ".jpg"),
                                name + ".jpg",
                                new FileStamp(1, 1)),
                        look)),
                false);
    }

    private static UnitVector at(double cosine) {
        float[] values = new float[HashedEyes.SPACE.dimension()];
        values[0] = (float) cosine;
        values[1] = (float) Math.sqrt(1 - cosine * cosine);
        return UnitVector.normalised(values);
    }

    /** Asks everything with one vector, from elsewhere: so all that is found is in the order of its cosines. */
    private static final class Eyes extends HashedEyes {

        @Override
        public boolean isElsewhere() {
            return true;
        }

        @Override
        public boolean readsPassages() {
            return false;
        }

        @Override
        public UnitVector encodeQuery(String words) {
            return at(1);
        }

        @Override
        public Optional<Recogniser> recogniser(String words) {
            return switch (words) {
                case "a red kite", "red kite" -> Optional.of(_ -> 1);
                case "a red kind", "red kind" -> Optional.of(Recogniser.ofSome(_ -> 1));
                default -> Optional.empty();
            };
        }
    }
}
