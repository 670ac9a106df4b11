package app.akin.extraction;

import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.PictureReader;
import app.akin.extraction.picture.PictureSignature;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.extraction.picture.file.SegmentInputStream;
import app.akin.extraction.picture.file.ShotFacts;
import app.akin.model.DrawnPage;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;

/**
 * Turns the content of a file into what a model can read. What it is, is told by its bytes; its name only tells kinds
 * of
 * text apart.
 *
 * <p>Safe from several threads. Blocks for as long as reading takes, which for a hostile file may be for ever: put a
 * time
 * limit around it. Running out of memory fails the one file.
 */
public final class Extractor {

    private static final int HEAD_BYTES = 64 << 10;

    private final PictureReader pictures;
    private final PassageSplitter splitter;
    private final DocumentReading documents = new DocumentReading();

    public Extractor(PictureDecoders decoders, PixelLimit limit, PassageSplitter splitter) {
        this.pictures = new PictureReader(decoders, limit);
        this.splitter = splitter;
    }

    /**
     * Refuses by its first bytes what will not be understood, before the rest is read.
     *
     * @param head the first 64 kB of the file, or all of it
     * @throws UnreadableException UNSUPPORTED
     */
    public void checkHead(byte[] head, String name) throws UnreadableException {
        MemorySegment bytes = MemorySegment.ofArray(head);
        Optional<PictureFormat> format = PictureSignature.of(bytes);
        if (format.isEmpty()) {
            documents.reader().checkHead(bytes, name);
        } else if (!pictures.reads(format.get())) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED));
        }
    }

    /** Reads {@code content}, all bytes of a file called {@code name}. */
    public Extraction extract(byte[] content, String name) throws UnreadableException {
        return splitter.split(whole(content, name));
    }

    /** Reads a file too large to hold on the heap from its place. */
    public Extraction extract(Path file, String name) throws UnreadableException {
        return splitter.split(whole(file, name));
    }

    /** As {@link #extract(byte[], String)}, with documents in one piece. */
    public Whole whole(byte[] content, String name) throws UnreadableException {
        MemorySegment bytes = MemorySegment.ofArray(content);
        return guarded(() -> {
            Optional<PictureFormat> format = picture(bytes);
            if (format.isPresent()) {
                return new Whole.Picture(pictures.read(bytes, format.get()));
            }
            try (TikaInputStream stream = TikaInputStream.get(new SegmentInputStream(bytes))) {
                return document(stream, name);
            }
        });
    }

    /** As {@link #extract(Path, String)}, with documents in one piece. */
    public Whole whole(Path file, String name) throws UnreadableException {
        return guarded(() -> {
            try (Arena arena = Arena.ofConfined();
                    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                checkAddressable(channel.size());
                MemorySegment head = read(channel, arena, Math.min(channel.size(), HEAD_BYTES));
                Optional<PictureFormat> format = picture(head);
                if (format.isPresent()) {
                    // Not mapped: a mapped file that is cut short takes the program down with it.
                    return new Whole.Picture(pictures.read(read(channel, arena, channel.size()), format.get()));
                }
            }
            try (TikaInputStream stream = TikaInputStream.get(file)) {
                return document(stream, name);
            }
        });
    }

    /** Decodes a picture as {@link #extract} does, without thumbnail and date: for a picture as a query. */
    public RgbPicture picture(byte[] content) throws UnreadableException {
        MemorySegment bytes = MemorySegment.ofArray(content);
        return guarded(() -> pictures.pixels(bytes, pictureOnly(bytes)));
    }

    /** The picture for a person: upright, on white, its longer side at most {@code longestSide}; never enlarged. */
    public RgbPicture seen(byte[] content, int longestSide) throws UnreadableException {
        MemorySegment bytes = MemorySegment.ofArray(content);
        return guarded(() -> pictures.seen(bytes, pictureOnly(bytes), longestSide));
    }

    /** A page of a PDF for a person, from 1, with words marked on it: its longer side is {@code longestSide}. */
    public DrawnPage page(byte[] content, int page, int longestSide, PageWords words) throws UnreadableException {
        return guarded(() -> PageDrawing.draw(content, page, longestSide, words));
    }

    /**
     * What a document is known again by: a page of a PDF, from 1, or the small picture of itself that another document
     * holds.
     *
     * @throws UnreadableException UNSUPPORTED where it holds none
     */
    public RgbPicture cover(byte[] content, int page, int longestSide) throws UnreadableException {
        return guarded(() -> {
            if (PageDrawing.isDrawn(content)) {
                return PageDrawing.draw(content, page, longestSide, PageWords.NONE)
                        .picture();
            }
            MemorySegment held = MemorySegment.ofArray(HeldCover.in(content));
            return pictures.seen(held, pictureOnly(held), longestSide);
        });
    }

    /** How a photograph was taken. */
    public Shot shot(byte[] content) throws UnreadableException {
        MemorySegment bytes = MemorySegment.ofArray(content);
        return guarded(() -> ShotFacts.of(bytes, pictureOnly(bytes)));
    }

    private static Optional<PictureFormat> picture(MemorySegment bytes) throws UnreadableException {
        if (bytes.byteSize() == 0) {
            throw new UnreadableException(FailureReason.of(Cause.EMPTY));
        }
        return PictureSignature.of(bytes);
    }

    private static PictureFormat pictureOnly(MemorySegment bytes) throws UnreadableException {
        return picture(bytes).orElseThrow(() -> new UnreadableException(FailureReason.of(Cause.UNSUPPORTED)));
    }

    private Whole document(TikaInputStream stream, String name) throws UnreadableException {
        DocumentReader.Document document = documents.reader().read(stream, name);
        return new Whole.Document(document.mediaType(), document.parts(), document.cut());
    }

    private static MemorySegment read(FileChannel channel, Arena arena, long bytes) throws IOException {
        MemorySegment content = arena.allocate(Math.max(1, bytes));
        ByteBuffer buffer = content.asByteBuffer();
        channel.position(0);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return content.asSlice(0, buffer.position());
    }

    private static void checkAddressable(long bytes) throws UnreadableException {
        if (bytes > Integer.MAX_VALUE) {
            throw new UnreadableException(FailureReason.of(Cause.TOO_LARGE, bytes, Integer.MAX_VALUE));
        }
    }

    private static <T> T guarded(Reading<T> reading) throws UnreadableException {
        try {
            return reading.read();
        } catch (OutOfMemoryError e) {
            // What was allocated for this file is garbage by now; the others go on.
            throw new UnreadableException(FailureReason.of(Cause.OUT_OF_MEMORY), e);
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.IO), e);
        }
    }

    private interface Reading<T> {
        T read() throws UnreadableException, IOException;
    }

    /** The reader of documents, made when the first one comes: it loads some 3,000 classes. */
    private static final class DocumentReading {

        private Optional<DocumentReader> reader = Optional.empty();

        synchronized DocumentReader reader() {
            if (reader.isEmpty()) {
                reader = Optional.of(new DocumentReader());
            }
            return reader.get();
        }
    }
}
