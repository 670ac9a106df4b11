package app.akin.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Documents of Office in the strict form of the standard (ISO/IEC 29500): the same elements under other names of their
 * vocabularies. They are read by the names that everybody else uses.
 */
final class StrictOoxml {

    private static final Pattern STRICT = Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)/");
    private static final String USUAL = "http://schemas.openxmlformats.org/$1/2006/";
    private static final String MARK = "http://purl.oclc.org/ooxml/";
    private static final int PART_BYTES_AT_MOST = 64 << 20;

    private StrictOoxml() {}

    /** The document under the usual names, with nothing but its XML; nothing when it has these already. */
    static Optional<byte[]> usual(Path file) throws IOException {
        try (ZipFile zip = Archive.open(file)) {
            ZipArchiveEntry relations = zip.getEntry("_rels/.rels");
            if (relations == null || !text(zip, relations).contains(MARK)) {
                return Optional.empty();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.setLevel(Deflater.BEST_SPEED);
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    copy(zip, entry, out);
                }
            }
            return Optional.of(bytes.toByteArray());
        }
    }

    private static void copy(ZipFile zip, ZipArchiveEntry entry, ZipOutputStream out) throws IOException {
        boolean isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        if (isXml && !entry.isDirectory()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(STRICT.matcher(text(zip, entry)).replaceAll(USUAL).getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(PART_BYTES_AT_MOST), StandardCharsets.UTF_8);
        }
    }
}
