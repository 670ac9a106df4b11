package app.akin.extraction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/**
 * A section of a document of Hangul Office 5: records of different kinds, each with a level. Most words are the text of
 * paragraphs, also of those in tables and notes; letters with small ones above them, and letters laid over each other,
 * are records of their own that follow that text.
 */
final class HwpSection {

    private static final int TEXT_OF_A_PARAGRAPH = 67;
    private static final int CONTROL = 71;
    private static final int LONG_RECORD = 0xFFF;
    private static final int WITH_SMALL_LETTERS = fourLetters("tdut");
    private static final int LAID_OVER_EACH_OTHER = fourLetters("tcps");

    /** Below a blank stand controls: these are one letter long, all others eight. */
    private static final String SHORT_CONTROLS = "\u0000\n\r\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    private static final int LONG_CONTROL = 8;
    private static final char HYPHEN = '\u0018';
    /** Where the letters of a record of its own belong. */
    private static final char OF_A_RECORD = '\u0017';

    private final ByteBuffer bytes;

    HwpSection(byte[] section) {
        bytes = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
    }

    void read(XHTMLContentHandler words) throws SAXException {
        for (int at = 0; at + 4 <= bytes.limit(); ) {
            Record record = record(at);
            if (record.kind == TEXT_OF_A_PARAGRAPH) {
                words.element("p", text(record));
            }
            at = record.end;
        }
    }

    private String text(Record paragraph) {
        ByteBuffer letters = content(paragraph);
        Iterator<String> ofRecords = Collections.emptyIterator();
        boolean looked = false;
        StringBuilder text = new StringBuilder();
        while (letters.remaining() >= 2) {
            char letter = letters.getChar();
            if (letter == OF_A_RECORD && !looked) {
                looked = true;
                ofRecords = lettersOfRecords(paragraph).iterator();
            }
            if (letter >= ' ') {
                text.append(letter);
            } else if (SHORT_CONTROLS.indexOf(letter) >= 0) {
                text.append(letter == HYPHEN ? '-' : letter == '\n' || letter == '\r' ? '\n' : ' ');
            } else {
                text.append(
                        letter == '\t' ? "\t" : letter == OF_A_RECORD && ofRecords.hasNext() ? ofRecords.next() : "");
                letters.position(Math.min(letters.limit(), letters.position() + 2 * (LONG_CONTROL - 1)));
            }
        }
        return text.toString();
    }

    /** In their order; they end where the next paragraph of the same level has its text. */
    private List<String> lettersOfRecords(Record paragraph) {
        List<String> all = new ArrayList<>();
        for (int at = paragraph.end; at + 4 <= bytes.limit(); ) {
            Record next = record(at);
            if (next.level < paragraph.level || next.level == paragraph.level && next.kind == TEXT_OF_A_PARAGRAPH) {
                return all;
            }
            ByteBuffer content = content(next);
            if (next.level == paragraph.level && next.kind == CONTROL && content.remaining() >= 4) {
                int control = content.getInt();
                if (control == WITH_SMALL_LETTERS) {
                    all.add(counted(content) + "(" + counted(content) + ")");
                } else if (control == LAID_OVER_EACH_OTHER) {
                    all.add(counted(content));
                }
            }
            at = next.end;
        }
        return all;
    }

    /** Letters after their number. */
    private static String counted(ByteBuffer content) {
        int count = content.remaining() < 2 ? 0 : Short.toUnsignedInt(content.getShort());
        byte[] letters = new byte[Math.min(2 * count, content.remaining())];
        content.get(letters);
        return new String(letters, StandardCharsets.UTF_16LE);
    }

    private Record record(int at) {
        int head = bytes.getInt(at);
        int start = at + 4;
        int length = head >>> 20;
        if (length == LONG_RECORD && start + 4 <= bytes.limit()) {
            length = bytes.getInt(start);
            start += 4;
        }
        int end = (int) Math.min(bytes.limit(), start + (long) Math.max(0, length));
        return new Record(head & 0x3FF, head >>> 10 & 0x3FF, start, end);
    }

    private ByteBuffer content(Record record) {
        return bytes.slice(record.start, record.end - record.start).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** As one number, with the first letter in its upper byte. */
    private static int fourLetters(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private record Record(int kind, int level, int start, int end) {}
}
