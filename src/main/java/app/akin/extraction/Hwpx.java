package app.akin.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the words of HWPX, the open format of Hangul Office (KS X 6101): a zip with sections of XML, paragraphs in them,
 * and paragraphs in the cells of tables, notes and boxes of paragraphs; small letters stand in brackets after those they
 * are above. Read from section to section as it comes, however
 * long, and also where parts are missing that only matter for its looks.
 */
final class Hwpx implements Parser {

    static final MediaType TYPE = MediaType.application("hwp+zip");

    private static final long serialVersionUID = 1L;
    private static final Pattern SECTION = Pattern.compile("(?i)Contents/section(\\d{1,6})\\.xml");
    private static final String MANIFEST = "META-INF/manifest.xml";

    /** Whether the archive has what every document of the kind has. */
    static boolean isOne(Path file) {
        try (ZipFile zip = Archive.open(file)) {
            return !sections(zip).isEmpty() && zip.getEntry("version.xml") != null;
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
        XHTMLContentHandler words = new XHTMLContentHandler(handler, metadata);
        words.startDocument();
        try (ZipFile zip = Archive.open(TikaInputStream.cast(stream).getPath())) {
            checkUnlocked(zip);
            for (ZipArchiveEntry section : sections(zip)) {
                try (InputStream content = zip.getInputStream(section)) {
                    XMLReaderUtils.parseSAX(content, new Section(words), context);
                }
            }
        }
        words.endDocument();
    }

    private static List<ZipArchiveEntry> sections(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> SECTION.matcher(entry.getName()).matches())
                .sorted(Comparator.comparingInt(Hwpx::number))
                .toList();
    }

    private static int number(ZipArchiveEntry section) {
        Matcher name = SECTION.matcher(section.getName());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static void checkUnlocked(ZipFile zip) throws IOException, TikaException {
        ZipArchiveEntry manifest = zip.getEntry(MANIFEST);
        if (manifest == null) {
            return;
        }
        try (InputStream content = zip.getInputStream(manifest)) {
            String beginning = new String(content.readNBytes(1 << 20), java.nio.charset.StandardCharsets.UTF_8);
            if (beginning.contains("encryption-data")) {
                throw new EncryptedDocumentException();
            }
        }
    }

    /** Paragraphs of a section, each as one; one inside of another stands between the words of that one. */
    private static final class Section extends DefaultHandler {

        private final XHTMLContentHandler words;
        private int texts;
        private boolean open;

        Section(XHTMLContentHandler words) {
            this.words = words;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            switch (name) {
                case "p" -> end();
                case "t", "mainText" -> texts++;
                case "subText" -> {
                    put("(");
                    texts++;
                }
                case "compose" -> put(Objects.requireNonNullElse(attributes.getValue("composeText"), ""));
                case "tab", "nbSpace", "fwSpace" -> put(" ");
                case "lineBreak" -> put("\n");
                default -> {}
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            switch (name) {
                case "p" -> end();
                case "t", "mainText" -> texts--;
                case "subText" -> {
                    texts--;
                    put(")");
                }
                default -> {}
            }
        }

        @Override
        public void characters(char[] letters, int start, int length) throws SAXException {
            if (texts > 0) {
                put(new String(letters, start, length));
            }
        }

        private void put(String text) throws SAXException {
            if (!open) {
                words.startElement("p");
                open = true;
            }
            words.characters(text);
        }

        private void end() throws SAXException {
            if (open) {
                words.endElement("p");
                open = false;
            }
        }
    }
}
