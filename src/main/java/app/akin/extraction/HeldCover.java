package app.akin.extraction;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The small picture of its first page that a document of Office, OpenDocument or Hangul may hold, or the cover of a book in
 * EPUB; each is a zip.
 */
final class HeldCover {

    private static final List<String> PLACES = List.of(
            "docProps/thumbnail.jpeg",
            "docProps/thumbnail.jpg",
            "docProps/thumbnail.png",
            "Thumbnails/thumbnail.png",
            "Preview/PrvImage.png",
            "Preview/PrvImage.jpg");

    /** Has every book, and nothing else. */
    private static final String BOOK = "META-INF/container.xml";

    /** What those who make books call it. */
    private static final Pattern COVER =
            Pattern.compile("(?:.*/)?cover[^/]*\\.(?:jpe?g|png)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_BYTES = 8 << 20;

    private HeldCover() {}

    /**
     * @return the bytes of the picture
     * @throws UnreadableException UNSUPPORTED where there is none
     */
    static byte[] in(byte[] document) throws UnreadableException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(document))
                .get()) {
            for (String place : PLACES) {
                ZipArchiveEntry entry = entry(zip, place);
                if (entry != null) {
                    return bytes(zip, entry);
                }
            }
            Optional<ZipArchiveEntry> cover = ofBook(zip);
            if (cover.isPresent()) {
                return bytes(zip, cover.get());
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED), e);
        }
        throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED));
    }

    private static Optional<ZipArchiveEntry> ofBook(ZipFile zip) {
        return zip.getEntry(BOOK) == null
                ? Optional.empty()
                : Collections.list(zip.getEntries()).stream()
                        .filter(entry -> COVER.matcher(entry.getName()).matches())
                        .findFirst();
    }

    /** Some programs write names in letters of another case. */
    private static ZipArchiveEntry entry(ZipFile zip, String place) {
        ZipArchiveEntry exact = zip.getEntry(place);
        ZipArchiveEntry lower = zip.getEntry(place.toLowerCase(Locale.ROOT));
        return exact != null ? exact : lower;
    }

    private static byte[] bytes(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
