package app.akin.extraction.picture;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.PictureFormat;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;

/** Decodes some kinds of pictures. Safe from several threads. */
interface PictureDecoder {

    /** Its name and version, in words. */
    String describe();

    boolean reads(PictureFormat format);

    /**
     * Decodes the first frame to sRGB.
     *
     * @param content all bytes of the file
     * @param limit checked against the header, before any pixel is decoded
     * @param shortSide a picture that loses by compression anyhow may be scaled down while its shorter side stays at
     *     least this long, in pixels
     * @throws UnreadableException TOO_MANY_PIXELS, DAMAGED, UNSUPPORTED_COLOURS
     */
    DecodedPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide)
            throws UnreadableException;
}
