package app.akin.library;

import static app.akin.store.Samples.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.SamplePhotograph;
import app.akin.extraction.picture.SamplePictures;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.files.FileReader;
import app.akin.files.FileStamps;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.reading.InProcessReader;
import app.akin.store.IndexStore;
import app.akin.store.Samples;
import app.akin.store.TestDatabase;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import app.akin.task.Gate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a library that an earlier Akin made are asked for their cameras. */
class EarlierPicturesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path home;

    private final Gate pausing = new Gate();
    private LibraryGate gate;
    private IndexStore store;
    private Folder folder;
    private FolderLook look;
    private EarlierPictures earlier;
    private volatile boolean busy;
    /** How often it was asked. */
    private volatile int looks;

    private final AtomicLong clock = new AtomicLong();
    /** So much later it is at every look at the clock, in nanoseconds. */
    private volatile int ticks;
    /** How often it looked at the clock. */
    private final AtomicInteger timesRead = new AtomicInteger();

    @BeforeEach
    void begin() {
        DATABASE.empty();
        gate = new LibraryGate(home.resolve("server"), home.resolve("desk"), Passwords.none());
        gate.open(Optional.of(typed(DATABASE.address())));
        store = gate.database().index();
        folder = store.addFolder(home.toUri(), "home");
        look = store.beginLook(folder.id());
        Extractor extractor = new Extractor(
                PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 100));
        earlier = new EarlierPictures(
                gate,
                FileReader.withinMemory(),
                new InProcessReader(extractor, () -> "all there is"),
                pausing,
                () -> {
                    looks++;
                    return busy;
                },
                () -> {
                    timesRead.incrementAndGet();
                    return clock.addAndGet(ticks);
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
    void picturesThatWereReadWithoutAskingSayTheirCameras() throws Exception {
        put("nikon.jpg", SamplePhotograph.of("NIKON CORPORATION", "NIKON D90"));
        put("drawn.png", SamplePictures.encoded(SamplePictures.quarters(20, 20), "png"));
        put("behind.png", behindThePixels());
        forgetCameras();
        long before = revision();

        earlier.soon();

        awaitUnasked(0);
        assertThat(cameras()).isEqualTo(Map.of("NIKON D90", 1L, "SONY ILCE-7M3", 1L));
        assertThat(gate.database().items().spread().unasked()).isZero();
        await(() -> revision() > before);
    }

    @Test
    void whatIsOutOfReachIsAskedWhenItIsBack() throws Exception {
        Folder drive =
                store.addFolder(Files.createDirectory(home.resolve("drive")).toUri(), "drive");
        put("drive/canon.jpg", SamplePhotograph.of("Canon", "Canon EOS 5D"), store.beginLook(drive.id()));
        put("changed.jpg", SamplePhotograph.of("SONY", "ILCE-7M3"));
        put("nikon.jpg", SamplePhotograph.of("NIKON CORPORATION", "NIKON D90"));
        Files.setLastModifiedTime(home.resolve("changed.jpg"), FileTime.fromMillis(1));
        forgetCameras();
        store.setOffline(drive.id(), true);

        earlier.soon();
        awaitUnasked(2);
        assertThat(gate.database().items().spread().unasked()).isEqualTo(2);
        assertThat(cameras()).isEqualTo(Map.of("NIKON D90", 1L));

        store.setOffline(drive.id(), false);
        earlier.soon();
        awaitUnasked(1);
        assertThat(cameras()).isEqualTo(Map.of("NIKON D90", 1L, "Canon EOS 5D", 1L));
    }

    @Test
    void whereNoneAnsweredTheNextLookIsTenMinutesLater() throws Exception {
        put("nikon.jpg", SamplePhotograph.of("NIKON CORPORATION", "NIKON D90"));
        FileTime asKept = Files.getLastModifiedTime(home.resolve("nikon.jpg"));
        Files.setLastModifiedTime(home.resolve("nikon.jpg"), FileTime.fromMillis(1));
        forgetCameras();
        earlier.soon();
        await(() -> timesRead.get() == 3); // when it was made, before the look, and after it

        Files.setLastModifiedTime(home.resolve("nikon.jpg"), asKept);
        clock.addAndGet(TimeUnit.MINUTES.toNanos(10) - 1);
        earlier.soon();
        await(() -> timesRead.get() == 5); // at once, and when the time that was left is over
        assertThat(unasked()).isEqualTo(1);
        clock.incrementAndGet();
        earlier.soon();
        awaitUnasked(0);
        assertThat(looks)
                .as("once in vain, not within ten minutes, and then once")
                .isEqualTo(2);
    }

    @Test
    void whoIsToldTooEarlyLooksWhenItIsTime() throws Exception {
        put("nikon.jpg", SamplePhotograph.of("NIKON CORPORATION", "NIKON D90"));
        FileTime asKept = Files.getLastModifiedTime(home.resolve("nikon.jpg"));
        Files.setLastModifiedTime(home.resolve("nikon.jpg"), FileTime.fromMillis(1));
        forgetCameras();
        earlier.soon();
        await(() -> timesRead.get() == 3);
        Files.setLastModifiedTime(home.resolve("nikon.jpg"), asKept);

        clock.addAndGet(TimeUnit.MINUTES.toNanos(10) - 2);
        ticks = 1;
        earlier.soon();

        awaitUnasked(0);
        assertThat(timesRead.get()).as("too early, and then in time").isEqualTo(5);
    }

    @Test
    void aPauseAndWhatIsAddedGoFirst() throws Exception {
        put("nikon.jpg", SamplePhotograph.of("NIKON CORPORATION", "NIKON D90"));
        forgetCameras();
        busy = true;
        pausing.shut();

        earlier.soon();
        await(() -> looks == 1);
        busy = false;
        earlier.soon();
        await(() -> looks == 2);
        assertThat(unasked()).isEqualTo(1);

        pausing.open();
        awaitUnasked(0);
    }

    /** A picture whose facts stand after a lot else. */
    private static byte[] behindThePixels() throws IOException {
        byte[] png = SamplePictures.encoded(SamplePictures.landscape(400, 400), "png");
        byte[] jpeg = SamplePhotograph.of("SONY", "ILCE-7M3");
        ByteArrayOutputStream facts = new ByteArrayOutputStream();
        facts.write(jpeg, 2 + 4 + 6, (jpeg[4] & 0xFF) * 256 + (jpeg[5] & 0xFF) - 2 - 6);
        return SamplePictures.withLastChunk(png, "eXIf", facts.toByteArray());
    }

    private void put(String name, byte[] bytes) throws IOException {
        put(name, bytes, look);
    }

    private void put(String name, byte[] bytes, FolderLook look) throws IOException {
        Path file = Files.write(home.resolve(name), bytes);
        SeenFile seen = new SeenFile(new FoundFile(file.toUri(), name, FileStamps.of(file)), look);
        store.store(SPACE, List.of(Samples.picture(name, Samples.vector(1), seen)));
    }

    private static void forgetCameras() {
        DATABASE.execute("UPDATE content SET camera = NULL; UPDATE content c SET media_type = 'image/png' FROM file f"
                + " WHERE f.content_id = c.id AND f.name LIKE '%.png'");
    }

    private int unasked() {
        return store.unaskedPictures().next(0, 10).files().size();
    }

    private Map<String, Long> cameras() {
        return gate.database().items().spread().cameras();
    }

    private long revision() {
        return gate.state() instanceof LibraryState.Open open ? open.revision() : -1;
    }

    private void awaitUnasked(int count) throws InterruptedException {
        await(() -> unasked() == count);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
