package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.SamplePictures;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
import app.akin.model.Passage;
import app.akin.model.UnreadableException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final Extractor EXTRACTOR = new Extractor(
            PictureDecoders.javaOnly(),
            PixelLimit.fromMemory(),
            new PassageSplitter(text -> text.split(" ").length, 75));

    @Test
    void textIsReadInWhateverKindItComes() throws Exception {
        assertThat(words("notes.txt", "A fox jumps.")).isEqualTo("text/plain: A fox jumps.");
        assertThat(words("notes.md", "# Fox\n\nIt *jumps*.")).isEqualTo("text/x-web-markdown: # Fox It *jumps*.");
        assertThat(words("Fox.java", "class Fox { void jump() {} }"))
                .isEqualTo("text/x-java-source: class Fox { void jump() {} }");
        assertThat(words("t.csv", "name,age\nfox,3\n")).isEqualTo("text/csv: name,age fox,3");
        assertThat(words("t.json", "{\"fox\": \"jumps\"}")).isEqualTo("application/json: {\"fox\": \"jumps\"}");
        assertThat(words("noname", "Just words.")).isEqualTo("text/plain: Just words.");
        assertThat(words(
                        "page.html",
                        "<html><head><title>Foxes</title><script>x()</script></head><body><p>They"
                                + " jump.</p></body></html>"))
                .isEqualTo("text/html: Foxes. They jump.");
        assertThat(words("fox.rtf", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\f0 A {\\b fox} jumps.\\par}"))
                .isEqualTo("application/rtf: A fox jumps.");
    }

    @Test
    void officeDocumentsAreRead() throws Exception {
        assertThat(words("a.docx", SampleDocuments.docx("A fox jumps.", "여우가 뛴다.")))
                .endsWith(": A fox jumps. 여우가 뛴다.");
        assertThat(words("a.xlsx", SampleDocuments.xlsx("foxes"))).endsWith(": Fruit. foxes");
        assertThat(words("a.xls", SampleDocuments.xls("foxes"))).isEqualTo("application/vnd.ms-excel: Fruit. foxes");
        assertThat(words("a.odt", SampleDocuments.odt("A fox jumps.")))
                .isEqualTo("application/vnd.oasis.opendocument.text: A fox jumps.");
        assertThat(words("a.epub", SampleDocuments.epub("A fox jumps.")))
                .isEqualTo("application/epub+zip: A fox jumps.");
    }

    @Test
    void pagesAndSlidesAreNumbered() throws Exception {
        for (byte[] content : new byte[][] {
            SampleDocuments.pdf("The first fox.", "The second fox."),
            SampleDocuments.pptx("The first fox.", "The second fox.")
        }) {
            Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(content, "noname");
            assertThat(document.passages())
                    .extracting(Passage::text)
                    .containsExactly("The first fox.", "The second fox.");
            assertThat(document.passages())
                    .extracting(Passage::page)
                    .containsExactly(OptionalInt.of(1), OptionalInt.of(2));
        }
    }

    @Test
    void lettersAreReadWithTheirSubjectAndWhatIsAttached() throws Exception {
        String letter = """
            Received: from there
            From: ann@example.org
            To: bob@example.org
            Subject: Foxes
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=B

            --B
            Content-Type: text/plain; charset=utf-8

            They jump.
            --B
            Content-Type: text/plain
            Content-Disposition: attachment; filename=list.txt

            attached words
            --B--
            """;
        Extraction.Document read =
                (Extraction.Document) EXTRACTOR.extract(letter.getBytes(StandardCharsets.UTF_8), "letter.eml");
        assertThat(read.mediaType()).isEqualTo("message/rfc822");
        assertThat(read.passages()).extracting(Passage::text).containsExactly("Foxes. They jump.", "attached words");
        assertThat(read.passages())
                .extracting(Passage::inside)
                .containsExactly(Optional.empty(), Optional.of("list.txt"));
    }

    @Test
    void headingsAreKnownOfPagesAndOfWordFiles() throws Exception {
        String page = "<html><head><title>Bee notes</title></head><body><h1> Bee notes </h1><p>Of a summer.</p>"
                + "<h2></h2><h2>Honey?</h2><p>It is <b>sweet</b></p></body></html>";
        assertThat(lines("a.html", page.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Bee notes.\fOf a summer.\nHoney?\fIt is sweet");
        assertThat(lines("a.docx", SampleDocuments.docxWithHeading("Honey", "It is sweet.")))
                .isEqualTo("Honey.\fIt is sweet.");
        assertThat(lines(
                        "a.odt",
                        SampleDocuments.odt(
                                "</text:p><text:h text:outline-level=\"1\">Honey</text:h><text:p>It is sweet.")))
                .isEqualTo("Honey.\fIt is sweet.");
        assertThat(lines("a.txt", "Honey.\fIt is sweet.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Honey.\nIt is sweet.");
    }

    private static String lines(String name, byte[] bytes) throws UnreadableException {
        return ((Extraction.Document) EXTRACTOR.extract(bytes, name))
                .passages()
                .getFirst()
                .lines();
    }

    @Test
    void encodingsOfBeforeUnicodeAreToldApart() throws Exception {
        String korean = "오늘은 날씨가 좋다. 강아지와 산책을 갔다. 공원에서 놀았다.";
        for (String charset : new String[] {"UTF-8", "UTF-16", "EUC-KR", "x-windows-949"}) {
            assertThat(words("글.txt", korean.getBytes(Charset.forName(charset))))
                    .as(charset)
                    .endsWith(korean);
        }
    }

    @Test
    void whatADocumentIsIsToldByItsBytes() throws Exception {
        assertThat(words("photo.jpg", SampleDocuments.odt("Words."))).startsWith("application/vnd.oasis");
        assertThat(words("photo.jpg", "Words.".getBytes(StandardCharsets.UTF_8)))
                .startsWith("text/plain");
        assertThat(words("noname", SampleDocuments.pdf("Words."))).startsWith("application/pdf");
    }

    @Test
    void whatCannotBeReadIsRefusedInItsOwnWords() throws Exception {
        assertCause(Cause.PASSWORD, "a.pdf", SampleDocuments.encryptedPdf("key", "Words."));
        assertCause(Cause.PASSWORD, "a.docx", SampleDocuments.encryptedDocx("key"));
        assertCause(Cause.NO_TEXT, "a.txt", " \n\n ".getBytes(StandardCharsets.UTF_8));
        assertCause(Cause.NO_TEXT, "a.pdf", SampleDocuments.pdf(""));
        assertCause(Cause.EMPTY, "a.pdf", new byte[0]);
        assertCause(Cause.UNSUPPORTED, "a.txt", new byte[] {0, 1, 2, 3, 4, 5, 6});
        assertCause(Cause.DAMAGED, "a.pdf", "%PDF-1.4\nrubbish".getBytes(StandardCharsets.UTF_8));
        byte[] docx = SampleDocuments.docx("Words.");
        assertCause(Cause.DAMAGED, "a.docx", Arrays.copyOf(docx, docx.length / 2));
    }

    @Test
    void theBeginningShowsWhatIsNothingToRead() throws Exception {
        byte[] film = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 0, 'i', 's', 'o', 'm'};
        assertThatThrownBy(() -> EXTRACTOR.checkHead(film, "film.mp4")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> EXTRACTOR.checkHead(new byte[] {0x1F, (byte) 0x8B, 8, 0}, "a.txt"))
                .isInstanceOf(UnreadableException.class);
        for (byte[] readable : new byte[][] {
            SampleDocuments.docx("Words."),
            SampleDocuments.pdf("Words."),
            SampleDocuments.xls("Words."),
            "여우".getBytes(StandardCharsets.UTF_8),
            SamplePictures.pngHeader(1, 1)
        }) {
            EXTRACTOR.checkHead(Arrays.copyOf(readable, Math.min(readable.length, 1024)), "anything");
        }
    }

    @Test
    void aDocumentThatUnpacksToAbsurdSizesIsRefusedByItsDirectory() throws Exception {
        byte[] bomb = SampleDocuments.odtBomb(200);
        long before = usedMemory();
        assertCause(Cause.BOMB, "bomb.odt", bomb);
        assertThat(usedMemory() - before).isLessThan(100L << 20);
    }

    @Test
    void aLongDocumentIsReadUpToTheLimitAndNoFurther() throws Exception {
        assertThat(((Extraction.Document) EXTRACTOR.extract(SampleDocuments.odtBomb(20), "long.odt")).passages())
                .allSatisfy(
                        passage -> assertThat(passage.end()).isLessThanOrEqualTo(DocumentReader.CHARACTERS_AT_MOST));
    }

    @Test
    void entitiesNeitherReachOutNorMultiply() throws Exception {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r>before &e;"
                + " after</r>";
        assertThat(words("a.xml", outside)).isEqualTo("application/xml: before after");
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining(
                        "", "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"lol\">", "]><r>&a9;</r>"));
        assertCause(Cause.DAMAGED, "a.xml", laughs.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLargeFileIsReadFromItsPlace(@TempDir Path folder) throws Exception {
        Path document = Files.write(folder.resolve("a.pdf"), SampleDocuments.pdf("A fox jumps."));
        assertThat(EXTRACTOR.extract(document, "a.pdf").mediaType()).isEqualTo("application/pdf");
        Path picture =
                Files.write(folder.resolve("a.png"), SamplePictures.encoded(SamplePictures.quarters(40, 20), "png"));
        assertThat(EXTRACTOR.extract(picture, "a.png").mediaType()).isEqualTo("image/png");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> EXTRACTOR.extract(empty, "empty")).isInstanceOf(UnreadableException.class);
    }

    private static String words(String name, String content) throws UnreadableException {
        return words(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(String name, byte[] content) throws UnreadableException {
        Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(content, name);
        return document.mediaType() + ": "
                + document.passages().stream().map(Passage::text).collect(Collectors.joining(" "));
    }

    private static void assertCause(Cause cause, String name, byte[] content) {
        assertThatThrownBy(() -> EXTRACTOR.extract(content, name))
                .as(name)
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(cause));
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
