package app.akin.extraction;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
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
 * The parsers of Tika that are used, and no others: nothing is recognised from pictures, and no other program is started.
 * Safe from several threads.
 */
final class DocumentParsers {

    private static final long PDF_MEMORY_BYTES = 64L << 20;

    private final DocumentTypes types;
    private final CompositeParser parsers;
    private final Set<MediaType> supported;
    private final TikaConfig noOthers = withoutOtherParsers();
    private final DeclaredEncoding encodings = new DeclaredEncoding();

    DocumentParsers() {
        FontMappers.set(new SubstituteFonts());
        List<Parser> all = all();
        supported = all.stream()
                .flatMap(parser -> parser.getSupportedTypes(new ParseContext()).stream())
                .collect(Collectors.toUnmodifiableSet());
        types = new DocumentTypes(supported);
        parsers = new CompositeParser(types.registry(), all);
    }

    DocumentTypes types() {
        return types;
    }

    private static List<Parser> all() {
        return List.of(
                new TXTParser(),
                new JSoupParser(),
                new DcXMLParser(),
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new OpenDocumentParser(),
                new FlatOpenDocumentParser(),
                epub(),
                new RTFParser(),
                new RFC822Parser(),
                new Hwp(),
                new Hwpx(),
                new FictionBookParser(),
                new WordMLParser(),
                new WordPerfectParser());
    }

    /** Its chapters are to be XHTML, and in many a book one is only HTML. */
    private static Parser epub() {
        EpubParser books = new EpubParser();
        books.setContentParser(new Chapter());
        return books;
    }

    /** Read as a browser reads it. The title of a chapter is not that of the book. */
    private static final class Chapter implements Parser {

        private static final long serialVersionUID = 1L;
        private final JSoupParser pages = new JSoupParser();

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return pages.getSupportedTypes(context);
        }

        @Override
        public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            pages.parse(new BufferedInputStream(stream), handler, new Metadata(), context);
        }
    }

    /** Whether it is text of any kind, markup included, or something that a parser is there for. */
    boolean reads(MediaType type) {
        boolean any = types.isText(type) || types.isXml(type) || supported.contains(type.getBaseType());
        return any && !type.getType().equals("image");
    }

    /** Whether it is nothing but letters: no parser is there for its kind of text. */
    boolean isPlainText(MediaType type) {
        MediaType kind = type.getBaseType();
        while (kind != null && !kind.equals(MediaType.TEXT_PLAIN)) {
            if (supported.contains(kind)) {
                return false;
            }
            kind = types.registry().getSupertype(kind);
        }
        return kind != null;
    }

    /** @param inside what is done with files inside of it */
    void parse(
            TikaInputStream stream,
            MediaType type,
            Metadata metadata,
            ContentHandler words,
            EmbeddedDocumentExtractor inside)
            throws IOException, SAXException, TikaException {
        metadata.set(HttpHeaders.CONTENT_TYPE, type.toString());
        SecureContentHandler guarded = new SecureContentHandler(new BodyContentHandler(words), stream);
        try {
            parsers.parse(stream, guarded, metadata, context(inside));
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

    private ParseContext context(EmbeddedDocumentExtractor inside) {
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
        context.set(EncodingDetector.class, encodings);
        context.set(EmbeddedDocumentExtractor.class, inside);
        return context;
    }
}
