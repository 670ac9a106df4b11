package app.akin.extraction;

import app.akin.extraction.picture.SegmentInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
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

    /** What is only the wrapping: the inside decides. */
    private static final Set<MediaType> CONTAINERS = Set.of(
            MediaType.APPLICATION_ZIP, MediaType.application("x-tika-msoffice"), MediaType.application("x-tika-ooxml"));

    /** What Tika called Markdown before 3.3: libraries hold it, and two names would be two kinds to choose from. */
    private static final MediaType MARKDOWN = MediaType.text("x-web-markdown");

    private static final int LOOK_BYTES = 4096;
    /** Tab, line breaks, new page, and the escape that switches Japanese character sets. */
    private static final String TEXT_CONTROLS = "\t\n\r\f\u001B";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();
    private final Detector detector = new DefaultDetector(types);

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
        if (isText(type)) {
            MediaType named = types.detect(stream, named(name));
            // A name that claims what text cannot be, such as a picture, is not believed.
            return isText(named) ? asKept(named) : type;
        }
        MediaType byName = types.detect(null, named(name));
        return type.equals(MediaType.OCTET_STREAM) && isText(byName) && looksLikeText(stream) ? byName : type;
    }

    private static MediaType asKept(MediaType type) {
        return type.equals(MediaType.text("markdown")) ? MARKDOWN : type;
    }

    /**
     * Text in an encoding of one country, such as Korean before Unicode, looks like noise but for what it does not
     * hold.
     */
    private static boolean looksLikeText(TikaInputStream stream) throws IOException {
        stream.mark(LOOK_BYTES);
        try {
            for (byte b : stream.readNBytes(LOOK_BYTES)) {
                if (b >= 0 && b < ' ' && TEXT_CONTROLS.indexOf(b) < 0) {
                    return false;
                }
            }
            return true;
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

    boolean isText(MediaType type) {
        return registry.isInstanceOf(type, MediaType.TEXT_PLAIN);
    }

    private static Metadata named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }
}
