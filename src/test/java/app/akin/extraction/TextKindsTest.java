package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.Passage;
import app.akin.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text under names that claim something else, and markup that is not quite what it should be. */
class TextKindsTest {

    private static final Extractor EXTRACTOR = new Extractor(
            PictureDecoders.javaOnly(),
            PixelLimit.fromMemory(),
            new PassageSplitter(text -> text.split(" ").length, 75));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rs", "pls", "xsl", "kml", "gpx", "rss", "atom", "dtd", "wsdl", "xspf", "smil", "sru", "ssml", "ncx",
                "opf", "lostxml", "mpd", "grxml", "xul", "jnlp", "m3u", "srt", "tex", "bib", "vcf", "ics", "toml",
                "ini", "log", "go", "kt", "swift", "ts", "sql", "sh", "bat", "ps1", "dart", "lua", "pl", "r", "m", "mm",
                "d", "s", "asm"
            })
    void aNameDoesNotMakeXmlOfText(String ending) throws Exception {
        assertThat(words("a." + ending, "let v = Vec<u8>; // an otter & a walrus\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("let v = Vec<u8>; // an otter & a walrus");
    }

    @Test
    void xmlThatIsNotWellFormedIsRead() throws Exception {
        for (String xml : new String[] {
            "<note><a>Tom & Jerry chase a walrus</a></note>",
            "<note><a>Tom &amp; Jerry<b> chase a&nbsp;walrus</a></note>",
            "<?xml version=\"1.0\"?><note>Tom &amp; Jerry chase\u0001 a walrus</note>",
            "<note><a>Tom &amp; Jerry chase a walrus</a><a>"
        }) {
            assertThat(words("a.xml", xml.getBytes(StandardCharsets.UTF_8))).isEqualTo("Tom & Jerry chase a walrus");
        }
    }

    @Test
    void richTextWithoutAParagraphIsRead() throws Exception {
        assertThat(words("a.rtf", "{\\rtf1\\ansi This is RTF about llamas}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("This is RTF about llamas");
        assertThat(words(
                        "a.rtf",
                        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 \\'e4pfel}"
                                .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("äpfel");
    }

    @Test
    void whatATerminalOrAPrinterWasToldIsLeftOut() throws Exception {
        assertThat(words("a.1", "N\bNA\bAM\bME\bE\n  _\bls list".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("NAME ls list");
        assertThat(words("a.log", "\u001B[31mred\u001B[0m fox\u001B]0;title\u0007".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("red fox");
    }

    @Test
    void pagesAreReadInWhatTheySayUnlessTheirBytesBelieIt() throws Exception {
        String page = "<html><head><meta charset=\"%s\"></head><body><p>똠얌꿍과 여우가 뛴다.</p></body></html>";
        Charset korean = Charset.forName("x-windows-949");
        for (String said : new String[] {"euc-kr", "utf-8", "ks_c_5601-1987", "nonsense"}) {
            assertThat(words("a.html", page.formatted(said).getBytes(korean)))
                    .as(said)
                    .isEqualTo("똠얌꿍과 여우가 뛴다.");
        }
    }

    @Test
    void xmlInTheWiderFormOfItsEncodingIsRead() throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"%s\"?><글>똠얌꿍과 여우가 뛴다.</글>";
        Charset korean = Charset.forName("x-windows-949");
        for (String said : new String[] {"euc-kr", "EUC-KR", "ks_c_5601-1987"}) {
            assertThat(words("a.xml", xml.formatted(said).getBytes(korean)))
                    .as(said)
                    .isEqualTo("똠얌꿍과 여우가 뛴다.");
        }
    }

    @Test
    void aSubjectInTheWiderFormOfItsEncodingIsRead() throws Exception {
        Charset korean = Charset.forName("x-windows-949");
        for (String said : new String[] {"euc-kr", "ks_c_5601-1987"}) {
            String subject = Base64.getEncoder().encodeToString("똠얌꿍 먹는 날".getBytes(korean));
            String letter =
                    "Subject: =?%s?B?%s?=\r\nFrom: a@example.org\r\n\r\nThe fox comes.\r\n".formatted(said, subject);
            assertThat(words("a.eml", letter.getBytes(StandardCharsets.US_ASCII)))
                    .as(said)
                    .startsWith("똠얌꿍 먹는 날")
                    .contains("The fox comes.");
        }
    }

    @Test
    void chaptersOfABookThatAreOnlyHtmlAreRead() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "META-INF/container.xml",
                "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                    + " full-path=\"c.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        parts.put(
                "c.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata"
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>The"
                        + " Otters</dc:title></metadata><manifest><item id=\"b\" href=\"b.xhtml\""
                        + " media-type=\"application/xhtml+xml\"/><item id=\"a\" href=\"a.xhtml\""
                        + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/><itemref"
                        + " idref=\"b\"/></spine></package>");
        parts.put(
                "a.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>One</title></head><body><p>수달이"
                        + " 헤엄친다.</p></body></html>");
        parts.put("b.xhtml", "<html><body><p>An&nbsp;otter<br>swims & sleeps.</p><hr></body></html>");
        Map<String, SampleDocuments.Content> entries = new LinkedHashMap<>();
        parts.forEach((name, text) -> entries.put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        assertThat(words("a.epub", SampleDocuments.zip("application/epub+zip", entries))
                        .replace('\u00A0', ' '))
                .isEqualTo("The Otters. 수달이 헤엄친다. An otter swims & sleeps.");
    }

    @Test
    void strictDocumentsOfOfficeAreRead() throws Exception {
        assertThat(words("a.docx", strict(SampleDocuments.docx("A fox jumps."))))
                .isEqualTo("A fox jumps.");
        assertThat(words("a.xlsx", strict(SampleDocuments.xlsx("foxes")))).isEqualTo("Fruit. foxes");
        assertThat(words("a.pptx", strict(SampleDocuments.pptx("A fox jumps."))))
                .isEqualTo("A fox jumps.");
    }

    @Test
    void aLongTextIsCutAndSaidToBe() throws Exception {
        byte[] text = "One sentence of five words. ".repeat(80_000).getBytes(StandardCharsets.US_ASCII);
        Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(text, "a.txt");
        assertThat(document.cut()).isTrue();
        byte[] shorter = "One sentence of five words. ".repeat(100).getBytes(StandardCharsets.US_ASCII);
        assertThat(((Extraction.Document) EXTRACTOR.extract(shorter, "a.txt")).cut())
                .isFalse();
    }

    /** The same document under the names that the strict form of the standard has for its vocabularies. */
    private static byte[] strict(byte[] document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(part.replaceAll(
                                "http://schemas.openxmlformats.org/(officeDocument|wordprocessingml|spreadsheetml|presentationml|drawingml)/2006/",
                                "http://purl.oclc.org/ooxml/$1/")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String words(String name, byte[] content) throws UnreadableException {
        return ((Extraction.Document) EXTRACTOR.extract(content, name))
                .passages().stream().map(Passage::text).collect(Collectors.joining(" "));
    }
}
