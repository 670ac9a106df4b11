package app.akin.extraction;

import app.akin.extraction.picture.file.SegmentInputStream;
import app.akin.extraction.text.TextEncoding;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by its bytes. Its name only tells one kind of text from another. */
final class DocumentTypes {

    private static final MediaType OFFICE = MediaType.application("x-tika-msoffice");

    /** What Tika called Markdown before 3.3: libraries hold it, and two names would be two kinds to choose from. */
    private static final MediaType MARKDOWN = MediaType.text("x-web-markdown");

    /** What is only the wrapping: the inside decides. */
    private static final Set<MediaType> CONTAINERS =
            Set.of(MediaType.APPLICATION_ZIP, OFFICE, MediaType.application("x-tika-ooxml"));

    private static final Set<String> NO_TEXT_FOR_PEOPLE = Set.of("image", "video", "model", "font");
    /** Made of letters, but for printers. */
    private static final Set<MediaType> BINARY_OR_CODE =
            Set.of(MediaType.application("postscript"), MediaType.application("pdf"), MediaType.application("rtf"));

    private static final int LOOK_BYTES = 64 << 10;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();
    private final Detector detector = new DefaultDetector(types);

    private final Set<MediaType> readable;

    /** @param readable what parsers read that is more than text */
    DocumentTypes(Set<MediaType> readable) {
        this.readable = readable;
    }

    MediaTypeRegistry registry() {
        return registry;
    }

    Detector detector() {
        return detector;
    }

    /** By the first bytes alone: a container stays a container. */
    MediaType ofHead(MemorySegment head, String name) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(new SegmentInputStream(head))) {
            return of(types, stream, name);
        }
    }

    /** By all of it, looking into containers. The stream is left at its beginning. */
    MediaType of(TikaInputStream stream, String name) throws IOException {
        return of(detector, stream, name);
    }

    private MediaType of(Detector by, TikaInputStream stream, String name) throws IOException {
        MediaType type = by.detect(stream, new Metadata());
        if (type.equals(MediaType.APPLICATION_ZIP) && by == detector && Hwpx.isOne(stream.getPath())) {
            return Hwpx.TYPE;
        }
        if (type.equals(OFFICE) && by == detector && Hwp.isOne(stream.getPath())) {
            return Hwp.TYPE;
        }
        return mayBeText(type) ? ofText(type, beginning(stream), name) : type;
    }

    private static MediaType asKept(MediaType type) {
        return type.equals(MediaType.text("markdown")) ? MARKDOWN : type;
    }

    /** Whether its bytes may as well be those of a text: then {@link TextEncoding} decides. */
    private boolean mayBeText(MediaType type) {
        return type.equals(MediaType.OCTET_STREAM)
                || isText(type)
                || isXml(type)
                || !NO_TEXT_FOR_PEOPLE.contains(type.getType()) && !BINARY_OR_CODE.contains(type);
    }

    private MediaType ofText(MediaType type, byte[] beginning, String name) throws IOException {
        Optional<TextEncoding> encoding = TextEncoding.of(beginning);
        if (encoding.isEmpty()) {
            return isText(type) ? MediaType.OCTET_STREAM : type;
        }
        boolean isOther = !type.equals(MediaType.OCTET_STREAM) && !isText(type) && !isXml(type);
        if (isOther && !encoding.get().charset().equals(StandardCharsets.UTF_8)) {
            return type;
        }
        if (isXml(type) || !isText(type) && readable.contains(type)) {
            return type;
        }
        // A name that claims what text cannot be, such as a picture, is not believed; nor is one that makes XML of it.
        MediaType named = types.detect(null, named(name));
        boolean isMarkup = encoding.get().decode(beginning).stripLeading().startsWith("<");
        boolean fits = isXml(named) ? isMarkup && !named.getType().equals("image") : isText(named);
        if (fits) {
            return asKept(named);
        }
        return isText(type) ? type : MediaType.TEXT_PLAIN;
    }

    private static byte[] beginning(TikaInputStream stream) throws IOException {
        stream.mark(LOOK_BYTES);
        try {
            return stream.readNBytes(LOOK_BYTES);
        } finally {
            stream.reset();
        }
    }

    boolean isContainer(MediaType type) {
        return CONTAINERS.contains(type);
    }

    boolean isZip(MediaType type) {
        return registry.isInstanceOf(type, MediaType.APPLICATION_ZIP);
    }

    boolean isXml(MediaType type) {
        return registry.isInstanceOf(type, MediaType.APPLICATION_XML);
    }

    boolean isText(MediaType type) {
        return registry.isInstanceOf(type, MediaType.TEXT_PLAIN);
    }

    private static Metadata named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }
}
