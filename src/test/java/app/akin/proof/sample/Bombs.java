package app.akin.proof.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that ask for much: memory, time, depth or number. */
public final class Bombs {

    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 200_000;

    private final Path folder;
    private final List<Path> made = new ArrayList<>();

    private Bombs(Path folder) {
        this.folder = folder;
    }

    /** @param times each kind, each time larger */
    public static List<Path> write(Path folder, int times) {
        Bombs bombs = new Bombs(folder);
        try {
            Files.createDirectories(folder);
            for (int i = 1; i <= times; i++) {
                bombs.pictures(i);
                bombs.archives(i);
                bombs.texts(i);
                bombs.pdf(i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(bombs.made);
    }

    private void pictures(int i) throws IOException {
        put("header-" + i + ".png", PngBytes.headerOnly(65_535, 65_535 - i));
        put("black-" + i + ".png", PngBytes.black(9_000 + 2_000 * i, 9_000));
        put("long-" + i + ".png", PngBytes.black(10_000_000 * i, 3));
        put("wide-" + i + ".gif", gif(65_000 - i, 65_000, 1));
        put("frames-" + i + ".gif", gif(6_000, 6_000, 200 * i));
        put("header-" + i + ".bmp", bmp(60_000 - i, 60_000));
        put("header-" + i + ".ppm", ("P6\n" + (60_000 - i) + " 60000\n255\n").getBytes(StandardCharsets.US_ASCII));
        put("large-" + i + ".tif", tiff(20_000 + i, 20_000));
        put("codestream-" + i + ".j2k", j2k(40_000 + i, 40_000));
        put("scans-" + i + ".jpg", scans(16_000, 16_000, 300 * i));
    }

    private void archives(int i) throws IOException {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        put("words-" + i + ".docx", office("word/document.xml", word, "<w:t>bomb</w:t>", 200L * i * MEGABYTE));
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        put("cells-" + i + ".xlsx", office("xl/workbook.xml", sheet, "<c><v>1</v></c>", 200L * i * MEGABYTE));
        put("many-" + i + ".docx", many(20_000 * i));
        put("words-" + i + ".odt", zip("content.xml", "<text:p>bomb</text:p>", 200L * i * MEGABYTE));
        put("chapters-" + i + ".epub", zip("OEBPS/a.xhtml", "<p>bomb</p>", 200L * i * MEGABYTE));
    }

    private void texts(int i) throws IOException {
        put("laughs-" + i + ".xml", laughs(i));
        put("deep-" + i + ".html", ("<html>" + "<div>".repeat(DEEP * i)).getBytes(StandardCharsets.US_ASCII));
        put("deep-" + i + ".rtf", ("{\\rtf1 " + "{".repeat(DEEP * i)).getBytes(StandardCharsets.US_ASCII));
        put("deep-" + i + ".xml", ("<a>" + "<b>".repeat(DEEP * i)).getBytes(StandardCharsets.US_ASCII));
        put("deep-" + i + ".eml", mail(2_000 * i));
        put("line-" + i + ".txt", "bomb".repeat(10 * MEGABYTE * i).getBytes(StandardCharsets.US_ASCII));
    }

    private void pdf(int i) throws IOException {
        put(
                "twice-" + i + ".pdf",
                pdf("/Filter [/FlateDecode /FlateDecode]", twice("BT (x) Tj ET ", 600L * i * MEGABYTE)));
        put("once-" + i + ".pdf", pdf("/Filter /FlateDecode", deflated("q 1 0 0 1 0 0 cm ", 300L * i * MEGABYTE)));
    }

    private void put(String name, byte[] content) throws IOException {
        made.add(Files.write(folder.resolve(name), content));
    }

    private static byte[] gif(int width, int height, int frames) {
        ByteBuffer gif = ByteBuffer.allocate(20 + 30 * frames).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        gif.put("GIF89a".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) width)
                .putShort((short) height);
        gif.put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        for (int i = 0; i < frames; i++) {
            gif.put((byte) 0x2C).putShort((short) 0).putShort((short) 0);
            gif.putShort((short) width).putShort((short) height).put(new byte[] {0, 2, 2, 0x4C, 1, 0});
        }
        gif.put((byte) 0x3B);
        return java.util.Arrays.copyOf(gif.array(), gif.position());
    }

    private static byte[] bmp(int width, int height) {
        ByteBuffer bmp = ByteBuffer.allocate(64).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bmp.put("BM".getBytes(StandardCharsets.US_ASCII)).putInt(64).putInt(0).putInt(54);
        bmp.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
        return bmp.array();
    }

    /** One strip, deflated, of a picture that is all there. */
    private static byte[] tiff(int width, int height) throws IOException {
        byte[] strip = deflated("\0", (long) width * height);
        ByteBuffer tiff = ByteBuffer.allocate(strip.length + 200).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int[][] entries = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, 8},
            {259, 3, 8},
            {262, 3, 1},
            {273, 4, 8},
            {277, 3, 1},
            {278, 4, height},
            {279, 4, strip.length}
        };
        tiff.put("II*\0".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + strip.length)
                .put(strip);
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[2]);
        }
        tiff.putInt(0);
        return java.util.Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static byte[] j2k(int width, int height) {
        ByteBuffer code = ByteBuffer.allocate(200);
        code.putInt(0xFF4FFF51).putShort((short) 47).putShort((short) 0);
        code.putInt(width)
                .putInt(height)
                .putInt(0)
                .putInt(0)
                .putInt(width)
                .putInt(height)
                .putInt(0)
                .putInt(0);
        code.putShort((short) 3).put(new byte[] {7, 1, 1, 7, 1, 1, 7, 1, 1});
        code.put(new byte[] {-1, 0x52, 0, 12, 0, 0, 0, 1, 1, 5, 4, 4, 0, 0});
        code.put(new byte[] {-1, 0x5C, 0, 19, 0x40}).put(new byte[16]);
        code.put(new byte[] {-1, (byte) 0x90, 0, 10, 0, 0, 0, 0, 0, 14, 0, 1, -1, (byte) 0x93});
        return java.util.Arrays.copyOf(code.array(), code.position());
    }

    /** A progressive JPEG, the same empty scan again and again. */
    private static byte[] scans(int width, int height, int scans) {
        ByteBuffer jpeg = ByteBuffer.allocate(200 + 4_000 * scans);
        jpeg.putInt(0xFFD8FFDB).putShort((short) 67).put((byte) 0);
        byte[] table = new byte[64];
        java.util.Arrays.fill(table, (byte) 1);
        jpeg.put(table).putShort((short) 0xFFC2).putShort((short) 11).put((byte) 8);
        jpeg.putShort((short) height).putShort((short) width).put(new byte[] {1, 1, 0x11, 0});
        byte[] counts = new byte[17];
        counts[1] = 1;
        jpeg.putShort((short) 0xFFC4).putShort((short) 20).put(counts).put((byte) 0);
        counts[0] = 0x10;
        jpeg.putShort((short) 0xFFC4).putShort((short) 20).put(counts).put((byte) 0);
        for (int i = 0; i < scans; i++) {
            jpeg.putShort((short) 0xFFDA).putShort((short) 8).put(new byte[] {1, 0, 0x00, 0, 0, 0x00});
            jpeg.put(new byte[3_900]);
        }
        jpeg.putShort((short) 0xFFD9);
        return java.util.Arrays.copyOf(jpeg.array(), jpeg.position());
    }

    private static byte[] office(String part, String type, String content, long bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/%s" ContentType="%s"/></Types>\
                """.formatted(part, type), 1);
            entry(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r" Target="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                </Relationships>\
                """.formatted(part), 1);
            entry(zip, part, content, bytes);
        }
        return out.toByteArray();
    }

    private static byte[] many(int entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                entry(zip, "word/" + i + ".xml", "<a/>", 1);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content, long bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            String type = name.endsWith("xhtml") ? "application/epub+zip" : "application/vnd.oasis.opendocument.text";
            entry(zip, "mimetype", type, 1);
            entry(zip, name, content, bytes);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content, long bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        repeat(zip, content, bytes);
        zip.closeEntry();
    }

    private static byte[] laughs(int i) {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int level = 1; level <= 9 + i; level++) {
            xml.append("<!ENTITY l").append(level).append(" \"");
            xml.append(("&l" + (level - 1) + ";").repeat(10)).append("\">");
        }
        return xml.append("]><a>&l").append(9 + i).append(";</a>").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] mail(int depth) {
        StringBuilder mail = new StringBuilder("From: a@example.org\nSubject: deep\nMIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("\nbomb\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pdf(String filter, byte[] stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        out.writeBytes(ascii("%PDF-1.5\n"));
        for (String object : List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << >> >> >>")) {
            starts.add(out.size());
            out.writeBytes(ascii(starts.size() + " 0 obj " + object + " endobj\n"));
        }
        starts.add(out.size());
        out.writeBytes(ascii("4 0 obj << " + filter + " /Length " + stream.length + " >> stream\n"));
        out.writeBytes(stream);
        out.writeBytes(ascii("\nendstream endobj\n"));
        int table = out.size();
        out.writeBytes(ascii("xref\n0 5\n0000000000 65535 f \n"));
        starts.forEach(start -> out.writeBytes(ascii("%010d 00000 n \n".formatted(start))));
        out.writeBytes(ascii("trailer << /Size 5 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] twice(String content, long bytes) throws IOException {
        try (InputStream once = new ByteArrayInputStream(deflated(content, bytes))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream deflating = deflating(out)) {
                once.transferTo(deflating);
            }
            return out.toByteArray();
        }
    }

    private static byte[] deflated(String content, long bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflating = deflating(out)) {
            repeat(deflating, content, bytes);
        }
        return out.toByteArray();
    }

    private static OutputStream deflating(OutputStream out) {
        return new DeflaterOutputStream(out, new Deflater(1));
    }

    private static void repeat(OutputStream out, String content, long bytes) throws IOException {
        byte[] block = ascii(content.repeat((int) (Math.min(MEGABYTE, bytes) / content.length()) + 1));
        long all = Math.max(bytes, content.length());
        for (long written = 0; written < all; written += block.length) {
            out.write(block, 0, (int) Math.min(block.length, all - written));
        }
    }
}
