package app.akin.reading;

import app.akin.extraction.picture.PictureSignature;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decoders that call a picture damaged when it is their memory that ends: those of HEIF ("decoder plugin generated an error",
 * of 20 megapixels of 10 bits already) and JPEG XL.
 */
final class ShyDecoder {

    private static final Set<PictureFormat> FORMATS =
            EnumSet.of(PictureFormat.HEIC, PictureFormat.AVIF, PictureFormat.JPEG_XL);

    private static final int HEAD_BYTES = 64 << 10;

    private ShyDecoder() {}

    /** Whether what was asked may end otherwise in a reader with more room. */
    static boolean mayHaveLackedMemory(Request request, ReaderOutcome outcome) {
        boolean damaged = outcome instanceof ReaderOutcome.Answered(Answer.Refused(FailureReason reason))
                && reason.cause() == Cause.DAMAGED;
        return damaged
                && PictureSignature.of(MemorySegment.ofArray(head(request)))
                        .filter(FORMATS::contains)
                        .isPresent();
    }

    private static byte[] head(Request request) {
        return switch (request) {
            case Request.Content(byte[] content, String _) -> content;
            case Request.File(Path file, String _) -> head(file);
            case Request.Picture(byte[] encoded) -> encoded;
            case Request.Seen(byte[] encoded, int _) -> encoded;
            case Request.Head _, Request.Page _, Request.Cover _, Request.Taken _, Request.Describe _ -> new byte[0];
        };
    }

    /** Of a file that went away meanwhile nothing: its failure stands. */
    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
