package app.akin.seat;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.indexing.Disk;
import app.akin.indexing.IndexTools;
import app.akin.reading.InProcessReader;
import java.nio.file.Path;

/** What pictures are read with; documents are cut by their letters. */
final class TestTools {

    private TestTools() {}

    static IndexTools forPictures() {
        Extractor extractor = new Extractor(
                PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 300));
        return new IndexTools(
                new FileScanner(),
                FileReader.withinMemory(),
                new InProcessReader(extractor, () -> "all there is"),
                2,
                Disk.of(Path.of(".")));
    }
}
