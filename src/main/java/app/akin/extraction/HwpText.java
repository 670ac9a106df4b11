package app.akin.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/**
 * The words of a document of Hangul Office 5 that the parser finds none in, such as one that another program wrote: the
 * records of its sections one after the other, of which those with text are read.
 */
final class HwpText {

    static final MediaType TYPE = MediaType.application("x-hwp-v5");

    private static final int FLAGS_AT = 36;
    private static final int PACKED = 1;
    private static final int LOCKED = 2;
    private static final int TEXT_OF_A_PARAGRAPH = 67;
    private static final int LONG_RECORD = 0xFFF;
    private static final int SECTION_BYTES_AT_MOST = 64 << 20;
    /** Below a blank stand controls: these are one letter long, all others eight. */
    private static final String SHORT_CONTROLS = "\u0000\n\r\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    private static final int LONG_CONTROL = 8;

    private HwpText() {}

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

    static void read(byte[] document, TextCollector words) throws IOException, SAXException, TikaException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(document))) {
            DirectoryNode root = files.getRoot();
            ByteBuffer header = ByteBuffer.wrap(bytes(root, "FileHeader")).order(ByteOrder.LITTLE_ENDIAN);
            if ((header.getInt(FLAGS_AT) & LOCKED) != 0) {
                throw new EncryptedDocumentException();
            }
            boolean packed = (header.getInt(FLAGS_AT) & PACKED) != 0;
            DirectoryEntry body = (DirectoryEntry) root.getEntryCaseInsensitive("BodyText");
            for (int section = 0; body.hasEntryCaseInsensitive("Section" + section); section++) {
                byte[] stored = bytes(body, "Section" + section);
                records(packed ? unpacked(stored) : stored, words);
            }
        } catch (RuntimeException e) {
            throw new IOException("the records of a document of Hangul Office", e);
        }
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

    private static void records(byte[] section, TextCollector words) throws SAXException {
        ByteBuffer records = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
        while (records.remaining() >= 4) {
            int head = records.getInt();
            int length = head >>> 20;
            if (length == LONG_RECORD) {
                length = records.getInt();
            }
            int next = Math.min(records.limit(), records.position() + Math.max(0, length));
            if ((head & 0x3FF) == TEXT_OF_A_PARAGRAPH) {
                String paragraph = text(records.slice(records.position(), next - records.position())
                        .order(ByteOrder.LITTLE_ENDIAN));
                words.characters(paragraph.toCharArray(), 0, paragraph.length());
            }
            records.position(next);
        }
    }

    private static String text(ByteBuffer letters) {
        StringBuilder text = new StringBuilder();
        while (letters.remaining() >= 2) {
            char letter = letters.getChar();
            if (letter >= ' ') {
                text.append(letter);
            } else if (SHORT_CONTROLS.indexOf(letter) >= 0) {
                text.append(letter == '\n' || letter == '\r' ? '\n' : ' ');
            } else {
                text.append(' ');
                letters.position(Math.min(letters.limit(), letters.position() + 2 * (LONG_CONTROL - 1)));
            }
        }
        return text.append('\n').toString();
    }
}
