package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.reading.InProcessReader;
import app.akin.store.TestDatabase;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A folder, an empty database, and runs over them with the smallest models. */
abstract class IndexTest {

    /** More than fit into the queues, so that the scan is held back. */
    static final int MANY = 1_000;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** A disk of 500 GB with as much left as a test says. */
    static final class FakeDisk implements Disk {

        volatile long free;
        volatile int looks;

        FakeDisk(long free) {
            this.free = free;
        }

        @Override
        public long free() {
            looks++;
            return free;
        }

        @Override
        public long total() {
            return 500_000_000_000L;
        }
    }

    IndexReport run(WordEncoder encoder) throws InterruptedException {
        return indexer(encoder).run(List.of(folder), new Gate(), new Cancellation(), progress -> {});
    }

    static Indexer indexer(WordEncoder encoder) {
        return indexer(DATABASE, encoder, Disk.of(Path.of(".")));
    }

    static Indexer indexer(TestDatabase database, WordEncoder encoder, Disk disk) {
        return new Indexer(tools(encoder, disk), () -> database.database().index(), () -> encoder);
    }

    static IndexTools tools(WordEncoder encoder, Disk disk) {
        Extractor extractor = new Extractor(
                PictureDecoders.ofThisMachine(),
                PixelLimit.fromMemory(),
                new PassageSplitter(encoder::countTokens, encoder.tokenLimit()));
        return new IndexTools(
                new FileScanner(),
                FileReader.withinMemory(),
                new InProcessReader(extractor, () -> "all there is"),
                2,
                disk);
    }

    void draw(String name, int number) throws IOException {
        draw(folder.resolve(name), number, 24);
    }

    /** A picture unlike that of any other number. */
    static void draw(Path file, int number, int width) throws IOException {
        BufferedImage image = new BufferedImage(width, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, number);
        ImageIO.write(image, "png", file.toFile());
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
