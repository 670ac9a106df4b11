package app.akin.extraction;

import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.ContentHandler;

/**
 * A document while it is read: what was found in it so far, and how much more may come. Files inside of it are read as
 * it is
 * itself; one that cannot be read is passed over. For one thread.
 */
final class OpenDocument {

    static final int FILES_AT_MOST = 500;
    static final int FILE_BYTES_AT_MOST = 32 << 20;
    /** A letter with an archive with a letter. */
    static final int DEEPEST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(OpenDocument.class);
    private static final long ALL_BYTES_AT_MOST = 256L << 20;
    private static final int LONGEST_NAME = 200;

    private final DocumentReader reader;
    private final List<DocumentPart> parts = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private int charactersLeft = DocumentReader.CHARACTERS_AT_MOST;
    private int filesLeft = FILES_AT_MOST;
    private long bytesLeft = ALL_BYTES_AT_MOST;
    private boolean cut;
    private boolean locked;

    OpenDocument(DocumentReader reader) {
        this.reader = reader;
    }

    List<DocumentPart> parts() {
        return parts;
    }

    int charactersLeft() {
        return charactersLeft;
    }

    /** Whether something in it is locked by a password. */
    boolean isLocked() {
        return locked;
    }

    void lock() {
        locked = true;
    }

    boolean isCut() {
        return cut;
    }

    void cut() {
        cut = true;
    }

    boolean isFull() {
        return charactersLeft <= 0 || filesLeft <= 0 || bytesLeft <= 0;
    }

    /** Keeps the words of the file that is being read, before those of files inside of it. */
    void add(DocumentText text, int at) {
        charactersLeft -= text.text().length();
        if (!text.text().isBlank()) {
            parts.add(at, new DocumentPart(inside(), text));
        }
    }

    private Optional<String> inside() {
        String name = String.join("/", folders);
        return name.isEmpty() ? Optional.empty() : Optional.of(shortened(name));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME);
    }

    /** Reads a file inside of the one that is being read. */
    void readInside(String name, InputStream content) throws IOException {
        if (folders.size() >= DEEPEST || isFull()) {
            cut |= isFull();
            return;
        }
        byte[] bytes = content.readNBytes(FILE_BYTES_AT_MOST + 1);
        filesLeft--;
        bytesLeft -= bytes.length;
        if (bytes.length == 0 || bytes.length > FILE_BYTES_AT_MOST) {
            return;
        }
        folders.add(name);
        try (TikaInputStream stream = TikaInputStream.get(bytes)) {
            reader.read(stream, name.substring(name.lastIndexOf('/') + 1), this);
        } catch (UnreadableException e) {
            locked |= e.reason().cause() == Cause.PASSWORD;
            LOG.debug("a file inside is passed over", e);
        } finally {
            folders.removeLast();
        }
    }

    /** Hands what is attached to a letter to {@link #readInside}. */
    EmbeddedDocumentExtractor attachments() {
        return new Attachments();
    }

    /** For documents whose insides are no files that people put there. */
    static EmbeddedDocumentExtractor nothingInside() {
        return new NothingInside();
    }

    private final class Attachments implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return !isFull();
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html)
                throws IOException {
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            readInside(name == null || name.isBlank() ? "attachment" : name.strip(), stream);
        }
    }

    private static final class NothingInside implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            throw new IllegalStateException("embedded documents are passed over");
        }
    }
}
