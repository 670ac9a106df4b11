package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.files.FileContent;
import app.akin.indexing.Work.Decoded;
import app.akin.model.ContentHash;
import app.akin.model.Extraction;
import app.akin.model.FoundFile;
import app.akin.model.UnreadableException;
import app.akin.reading.ContentReader;
import app.akin.reading.ThrownWhileRead;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a file holds, within limits: passages, or a picture as the encoder wants it. Safe from several threads. */
final class FileExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(FileExtraction.class);

    private final IndexTools tools;
    private final Encoder encoder;
    private final boolean alone;

    /** @param alone whether it reads files that failed by their time or their memory, with nothing else beside them */
    FileExtraction(IndexTools tools, Encoder encoder, boolean alone) {
        this.tools = tools;
        this.encoder = encoder;
        this.alone = alone;
    }

    /** Reads a file, and stops at its beginning where that is of no kind that can be read. */
    FileContent content(FoundFile file) throws UnreadableException, InterruptedException {
        return tools.reader().read(file, head -> checkHead(head, file.name()));
    }

    private void checkHead(byte[] head, String name) throws UnreadableException {
        try {
            tools.contents().checkHead(head, name);
        } catch (InterruptedException e) {
            throw ThrownWhileRead.interrupted(e);
        }
    }

    /** A file too large for the memory is read where it lies, and must still be the same afterwards. */
    Extraction of(FoundFile file, FileContent content) throws UnreadableException, InterruptedException {
        if (content.bytes().isPresent()) {
            return of(content.bytes().get(), file.name());
        }
        Extraction extraction = of(Path.of(file.uri()), file.name());
        tools.reader().confirm(file, content.stamp());
        return extraction;
    }

    private Extraction of(byte[] bytes, String name) throws UnreadableException, InterruptedException {
        ContentReader reader = tools.contents();
        return alone ? reader.extractAlone(bytes, name) : reader.extract(bytes, name);
    }

    private Extraction of(Path path, String name) throws UnreadableException, InterruptedException {
        ContentReader reader = tools.contents();
        return alone ? reader.extractAlone(path, name) : reader.extract(path, name);
    }

    /** Of a picture all that is needed from here on. */
    Decoded decoded(FoundFile file, ContentHash hash, Extraction.Picture picture) throws UnreadableException {
        try {
            return new Decoded(hash, picture.kept(), encoder.crop(picture.pixels()));
        } catch (RuntimeException | OutOfMemoryError e) {
            throw ThrownWhileRead.asUnreadable(file.name(), e, LOG);
        }
    }
}
