package app.akin.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.hwp.HwpV5Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the words of documents of Hangul Office 5, section by section, whichever program wrote them. Those that may be
 * read and not copied have their sections in a cipher without a secret, which Tika knows.
 */
final class Hwp implements Parser {

    static final MediaType TYPE = MediaType.application("x-hwp-v5");

    private static final long serialVersionUID = 1L;
    private static final int FLAGS_AT = 36;
    private static final int PACKED = 1;
    private static final int LOCKED = 2;
    private static final int NOT_TO_BE_COPIED = 4;
    private static final int SECTION_BYTES_AT_MOST = 64 << 20;

    private final HwpV5Parser ofNotToBeCopied = new HwpV5Parser();

    /** Whether a compound document has what every one of these has; the parser's own detector wants a summary too. */
    static boolean isOne(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            return root.hasEntryCaseInsensitive("FileHeader") && root.hasEntryCaseInsensitive("BodyText");
        } catch (IOException | RuntimeException e) {
            // Whatever it is, it is none of these.
            return false;
        }
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(TYPE);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        TikaInputStream document = TikaInputStream.cast(stream);
        try (POIFSFileSystem files = new POIFSFileSystem(document.getFile(), true)) {
            int flags = flags(files.getRoot());
            if ((flags & LOCKED) != 0) {
                throw new EncryptedDocumentException();
            }
            if ((flags & NOT_TO_BE_COPIED) == 0) {
                read(files.getRoot(), (flags & PACKED) != 0, new XHTMLContentHandler(handler, metadata));
                return;
            }
        } catch (RuntimeException e) {
            throw new IOException("the records of a document of Hangul Office", e);
        }
        ofNotToBeCopied.parse(document, handler, metadata, context);
    }

    private static int flags(DirectoryNode root) throws IOException {
        return ByteBuffer.wrap(bytes(root, "FileHeader"))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(FLAGS_AT);
    }

    private static void read(DirectoryNode root, boolean packed, XHTMLContentHandler words)
            throws IOException, SAXException {
        words.startDocument();
        DirectoryEntry body = (DirectoryEntry) root.getEntryCaseInsensitive("BodyText");
        for (int section = 0; body.hasEntryCaseInsensitive("Section" + section); section++) {
            byte[] stored = bytes(body, "Section" + section);
            new HwpSection(packed ? unpacked(stored) : stored).read(words);
        }
        words.endDocument();
    }

    private static byte[] bytes(DirectoryEntry folder, String name) throws IOException {
        try (InputStream content = new DocumentInputStream((DocumentEntry) folder.getEntryCaseInsensitive(name))) {
            return content.readNBytes(SECTION_BYTES_AT_MOST);
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            return in.readNBytes(SECTION_BYTES_AT_MOST);
        } finally {
            inflater.end();
        }
    }
}
