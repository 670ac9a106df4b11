package app.akin.extraction;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.hwp.HwpV5Parser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.apache.tika.parser.xml.FictionBookParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the words of documents by Tika, with the parsers named here and no others: nothing is recognised from
 * pictures, no
 * other program is started, attachments and embedded files are passed over. Making one takes a while. Safe from several
 * threads.
 */
final class DocumentReader {

    /** Some 700 printed pages; what follows is not read. */
    static final int CHARACTERS_AT_MOST = 2_000_000;

    private static final Set<String> TITLED = Set.of(
            "message/rfc822",
            "application/vnd.ms-outlook",
            "text/html",
            "application/xhtml+xml",
            "application/epub+zip");
    private static final long PDF_MEMORY_BYTES = 64L << 20;

    private final DocumentTypes types = new DocumentTypes();
    private final CompositeParser parsers = new CompositeParser(types.registry(), parsers());
    private final TikaConfig noOthers = withoutOtherParsers();

    DocumentReader() {
        FontMappers.set(new BundledFont());
    }

    /** A document as it was read. */
    record Document(String mediaType, DocumentText text) {}

    private static List<Parser> parsers() {
        return List.of(
                new TXTParser(),
                new JSoupParser(),
                new DcXMLParser(),
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new OpenDocumentParser(),
                new FlatOpenDocumentParser(),
                new EpubParser(),
                new RTFParser(),
                new RFC822Parser(),
                new HwpV5Parser(),
                new FictionBookParser(),
                new WordMLParser(),
                new WordPerfectParser());
    }

    /** @throws UnreadableException UNSUPPORTED when the first bytes show that it is nothing to read */
    void checkHead(MemorySegment head, String name) throws UnreadableException {
        try {
            MediaType type = types.ofHead(head, name);
            if (!types.isContainer(type)) {
                checkReadable(type);
            }
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED), e);
        }
    }

    /**
     * @param stream of a file; closed by the caller
     * @throws UnreadableException UNSUPPORTED, DAMAGED, PASSWORD, BOMB, NO_TEXT
     */
    Document read(TikaInputStream stream, String name) throws UnreadableException {
        TextCollector collector = new TextCollector(CHARACTERS_AT_MOST);
        Metadata metadata = new Metadata();
        MediaType type = MediaType.OCTET_STREAM;
        try {
            type = types.of(stream, name);
            checkReadable(type);
            if (types.isZip(type)) {
                ZipGuard.check(stream.getPath());
            }
            parse(stream, type, metadata, collector);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            if (!collector.isFull()) {
                throw new UnreadableException(DocumentTrouble.reason(e, type), e);
            }
        }
        DocumentText text = collector.text().headed(title(type, metadata));
        if (text.text().isBlank()) {
            throw new UnreadableException(FailureReason.of(Cause.NO_TEXT));
        }
        return new Document(type.getBaseType().toString(), text);
    }

    private void checkReadable(MediaType type) throws UnreadableException {
        boolean isPicture = type.getType().equals("image");
        if (isPicture
                || !types.isText(type) && !parsers.getSupportedTypes(context()).contains(type.getBaseType())) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED, type.getBaseType()));
        }
    }

    /**
     * The subject of a letter and the title of a page or a book; in other documents it is mostly left over from a
     * template.
     */
    private static String title(MediaType type, Metadata metadata) {
        boolean worthReading = TITLED.contains(type.getBaseType().toString());
        return worthReading ? Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TITLE), "") : "";
    }

    private void parse(TikaInputStream stream, MediaType type, Metadata metadata, TextCollector collector)
            throws IOException, SAXException, TikaException {
        metadata.set(HttpHeaders.CONTENT_TYPE, type.toString());
        SecureContentHandler guarded = new SecureContentHandler(new BodyContentHandler(collector), stream);
        try {
            parsers.parse(stream, guarded, metadata, context());
        } catch (SAXException e) {
            guarded.throwIfCauseOf(e);
            throw e;
        }
    }

    /**
     * Parsers that ask for Tika's usual configuration would load every parser, and start programs to see if they
     * exist.
     */
    private static TikaConfig withoutOtherParsers() {
        String configuration = """
            <properties>
              <parsers><parser class="org.apache.tika.parser.EmptyParser"/></parsers>
              <detectors><detector class="org.apache.tika.detect.EmptyDetector"/></detectors>
            </properties>
            """;
        try {
            return new TikaConfig(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
        } catch (TikaException | IOException | SAXException e) {
            throw new IllegalStateException("the configuration of Tika", e);
        }
    }

    private ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractBookmarksText(false);
        pdf.setMaxMainMemoryBytes(PDF_MEMORY_BYTES);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(TikaConfig.class, noOthers);
        // The body of an e-mail is read by whichever of these fits.
        context.set(Parser.class, parsers);
        context.set(Detector.class, types.detector());
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

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
