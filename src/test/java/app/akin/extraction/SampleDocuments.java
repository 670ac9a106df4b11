package app.akin.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Documents of every kind, made on the spot. */
public final class SampleDocuments {

    private SampleDocuments() {}

    static byte[] docx(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] docxWithHeading(String heading, String words) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading1");
            style.addNewName().setVal("heading 1");
            document.createStyles().addStyle(new XWPFStyle(style));
            XWPFParagraph first = document.createParagraph();
            first.setStyle("Heading1");
            first.createRun().setText(heading);
            document.createParagraph().createRun().setText(words);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pptx(String... slides) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String slide : slides) {
                show.createSlide().createTextBox().setText(slide);
            }
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx(String cell) throws IOException {
        return written(new XSSFWorkbook(), cell);
    }

    static byte[] xls(String cell) throws IOException {
        return written(new HSSFWorkbook(), cell);
    }

    private static byte[] written(Workbook made, String cell) throws IOException {
        try (Workbook book = made;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Fruit").createRow(0).createCell(0).setCellValue(cell);
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedDocx(String password) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword(password);
            try (var inside = encryptor.getDataStream(files)) {
                inside.write(docx("secret"));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    public static byte[] pdf(String... pages) throws IOException {
        return encryptedPdf("", pages);
    }

    /** @param password none when empty */
    public static byte[] encryptedPdf(String password, String... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Names a Korean font and does not bring it, as Hangul Office does on demand; PDFBox mends that there is no table. */
    static byte[] koreanPdf(String words) {
        String shown = java.util.HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        return """
            %%PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
              /Resources<</Font<</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length %d>>stream
            BT /F1 22 Tf 60 760 Td <%s> Tj ET
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type0/BaseFont/Batang/Encoding/UniKS-UCS2-H/DescendantFonts[6 0 R]>> endobj
            6 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/Batang/DW 1000/FontDescriptor 7 0 R
              /CIDSystemInfo<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>>> endobj
            7 0 obj <</Type/FontDescriptor/FontName/Batang/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0
              /Ascent 880/Descent -120/CapHeight 700/StemV 80>> endobj
            trailer <</Size 8/Root 1 0 R>>
            %%%%EOF
            """.formatted(shown.length() + 33, shown).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] odt(String words) throws IOException {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        return zip("application/vnd.oasis.opendocument.text", Map.of("content.xml", out -> writeOdt(out, text, 1)));
    }

    /** A document whose text unpacks to {@code megabytes} of one letter; it never lies unpacked in memory. */
    static byte[] odtBomb(int megabytes) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'a');
        return zip(
                "application/vnd.oasis.opendocument.text",
                Map.of("content.xml", out -> writeOdt(out, megabyte, megabytes)));
    }

    private static void writeOdt(OutputStream out, byte[] text, int times) throws IOException {
        out.write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
              <office:body><office:text><text:p>\
            """.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            out.write(text);
        }
        out.write("""
            </text:p></office:text></office:body>
            </office:document-content>
            """.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] epub(String words) throws IOException {
        return zip(
                "application/epub+zip",
                Map.of(
                        "META-INF/container.xml", text("""
                            <?xml version="1.0"?>
                            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
                              <rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
                            </container>
                            """),
                        "book.opf", text("""
                            <?xml version="1.0"?>
                            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
                              <metadata/>
                              <manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
                              <spine><itemref idref="one"/></spine>
                            </package>
                            """),
                        "one.xhtml", text("""
                            <?xml version="1.0"?>
                            <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html>
                            """.formatted(words))));
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A zip whose first entry says what it is, stored and not packed, as OpenDocument and EPUB want it. */
    static byte[] zip(String mediaType, Map<String, Content> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] type = mediaType.getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(type);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().writeTo(zip);
            }
        }
        return out.toByteArray();
    }

    /** Writes an entry of an archive. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
