package app.akin.library;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.hash;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.SamplePictures;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Kind;
import app.akin.model.PixelSize;
import app.akin.model.Thumbnail;
import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import app.akin.model.scope.Scope;
import app.akin.reading.InProcessReader;
import app.akin.store.IndexStore;
import app.akin.store.TestDatabase;
import app.akin.store.content.NewContent;
import app.akin.store.content.NewItem;
import app.akin.store.file.FolderLook;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import app.akin.task.Gate;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a library that an earlier Akin made get their colours from their thumbnails. */
class EarlierColoursTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path home;

    private final Gate pausing = new Gate();
    private LibraryGate gate;
    private IndexStore store;
    private FolderLook look;
    private InProcessReader reader;
    private EarlierColours earlier;
    private volatile boolean busy;
    /** How often it was asked. */
    private volatile int looks;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        gate = new LibraryGate(home.resolve("server"), home.resolve("desk"), Passwords.none());
        gate.open(Optional.of(typed(DATABASE.address())));
        store = gate.database().index();
        look = store.beginLook(
                store.addFolder(URI.create("file:///gone/"), "gone").id());
        Extractor extractor = new Extractor(
                PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 100));
        reader = new InProcessReader(extractor, () -> "all there is");
        earlier = new EarlierColours(gate, reader, pausing, () -> {
            looks++;
            return busy;
        });
    }

    @AfterEach
    void end() {
        earlier.close();
        gate.close();
    }

    private static String typed(ServerAddress address) {
        return address.jdbcUrl() + "?user=" + address.user().orElse("") + "&password="
                + address.password().orElse("");
    }

    @Test
    void moreThanOneBatchIsMeasuredWithoutAnyFileAndWhatCannotBeReadIsPassedBy() throws Exception {
        for (int i = 0; i < 60; i++) {
            put("red" + i, drawn(Color.RED));
        }
        put("blue", drawn(Color.BLUE));
        put("broken", new byte[] {1, 2, 3});

        earlier.soon();

        await(() -> unmeasured() == 0);
        assertThat(share("red59", Colour.RED)).isGreaterThan(0.4);
        assertThat(share("blue", Colour.BLUE)).isGreaterThan(0.4);
        assertThat(share("blue", Colour.RED)).isZero();
        assertThat(shares("broken")).isEmpty();
    }

    @Test
    void aPauseAndWhatIsAddedGoFirst() throws Exception {
        put("red", drawn(Color.RED));
        busy = true;
        pausing.shut();

        earlier.soon();
        await(() -> looks == 1);
        busy = false;
        earlier.soon();
        await(() -> looks == 2);
        assertThat(unmeasured()).isEqualTo(1);

        pausing.open();
        await(() -> unmeasured() == 0);
    }

    /** Else a large library would answer slower for half an hour. */
    @Test
    void itRestsAfterEachBatchAndEndsWhenItIsClosedMeanwhile() throws Exception {
        for (int i = 0; i < 60; i++) {
            put("red" + i, drawn(Color.RED));
        }
        List<Duration> rests = new CopyOnWriteArrayList<>();
        long begin = System.nanoTime();
        EarlierColours.Rest closed = (catchUp, rest) -> rests.add(rest);
        try (EarlierColours resting = new EarlierColours(gate, reader, pausing, () -> false, closed)) {
            resting.soon();
            await(() -> rests.size() == 1);
        }
        assertThat(rests.getFirst()).isPositive().isLessThan(Duration.ofNanos(3 * (System.nanoTime() - begin)));
        assertThat(unmeasured()).isEqualTo(10);
    }

    private void put(String name, byte[] jpeg) {
        PixelSize size = new PixelSize(32, 24);
        store.store(
                SPACE,
                List.of(new NewContent(
                        hash(name),
                        Kind.PICTURE,
                        "image/jpeg",
                        Optional.of(size),
                        Optional.empty(),
                        Optional.of(new Thumbnail(size, jpeg)),
                        List.of(new NewItem(Optional.empty(), Optional.of(vector(1)))),
                        List.of(seen(name + ".jpg", look)))));
    }

    private static byte[] drawn(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 32, 24);
        graphics.dispose();
        return SamplePictures.encoded(image, "jpg");
    }

    private int unmeasured() {
        return store.unmeasuredPictures().some(100).size();
    }

    private double share(String name, Colour colour) {
        return shares(name).orElseThrow().of(colour);
    }

    private Optional<ColourShares> shares(String name) {
        long item = gate.database()
                .ranking()
                .byName(name, Scope.EVERYTHING, 1)
                .getFirst()
                .itemId();
        return Optional.ofNullable(
                gate.database().ranking().colours(List.of(item)).get(item));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
