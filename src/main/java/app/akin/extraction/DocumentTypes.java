package app.akin.extraction;

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
            MediaType.APPLICATION_ZIP,
            MediaType.application("x-tika-msoffice"),
            MediaType.application("x-tika-ooxml"));

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();
    private final Detector detector = new DefaultDetector(types);

    MediaTypeRegistry registry() {
        return registry;
    }

    /** By the first bytes alone: a container stays a container. */
    MediaType ofHead(MemorySegment head, String name) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(new SegmentInputStream(head))) {
            MediaType type = types.detect(stream, new Metadata());
            return isText(type) ? types.detect(stream, named(name)) : type;
        }
    }

    /** By all of it, looking into containers. The stream is left at its beginning. */
    MediaType of(TikaInputStream stream, String name) throws IOException {
        MediaType type = detector.detect(stream, new Metadata());
        return isText(type) ? textType(detector.detect(stream, named(name))) : type;
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

    /** A name that claims what text cannot be, such as a picture, is not believed. */
    private MediaType textType(MediaType byName) {
        return isText(byName) ? byName : MediaType.TEXT_PLAIN;
    }

    private static Metadata named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }
}
