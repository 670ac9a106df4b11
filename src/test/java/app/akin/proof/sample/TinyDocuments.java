package app.akin.proof.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest sound documents of their kinds, of one sentence. */
public final class TinyDocuments {

    private TinyDocuments() {}

    public static byte[] docx(String words) {
        return zip("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
            """, "_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="word/document.xml" Type=\
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>\
            """, "word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
                <w:t>%s</w:t></w:r></w:p></w:body></w:document>\
                """.formatted(words));
    }

    public static byte[] odt(String words) {
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>%s</text:p>\
            </office:text></office:body></office:document-content>\
            """.formatted(words));
    }

    public static byte[] epub(String words) {
        return zip(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                """
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
                <rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\
                """,
                "a.opf",
                """
                <package xmlns="http://www.idpf.org/2007/opf" version="2.0"><manifest>\
                <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>\
                </package>\
                """,
                "a.xhtml",
                """
                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html>\
                """.formatted(words));
    }

    public static byte[] pdf(String words) {
        String drawing = "BT /F1 12 Tf 20 100 Td (" + words + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R"
                        + " >> >> >>",
                "<< /Length " + drawing.length() + " >> stream\n" + drawing + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> starts = new ArrayList<>();
        for (String object : objects) {
            starts.add(pdf.length());
            pdf.append(starts.size()).append(" 0 obj ").append(object).append(" endobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        starts.forEach(start -> pdf.append("%010d 00000 n \n".formatted(start)));
        pdf.append("trailer << /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        pdf.append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** @param entries names and contents in turn */
    private static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
