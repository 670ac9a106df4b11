package app.akin.extraction;

import app.akin.model.Extraction;
import app.akin.model.RgbPicture;
import app.akin.model.Thumbnail;
import app.akin.model.UnreadableException;
import java.nio.file.Path;

/**
 * Turns the content of a file into what a model can read. What it is, is told by its bytes; its name only tells kinds of
 * text apart. Safe from several threads; blocks for as long as decoding takes, so put a time limit around it.
 */
public final class Extractor {

    public Extractor(PictureDecoders decoders, PixelLimit limit, PassageSplitter splitter) {}

    /**
     * Refuses what will not be understood by its first bytes, before the rest is read.
     *
     * @param head the first 64 kB of the file, or all of it
     * @throws UnreadableException UNSUPPORTED
     */
    public void checkHead(byte[] head, String name) throws UnreadableException {
        throw new UnsupportedOperationException("not yet");
    }

    /** Reads {@code content}, all bytes of a file called {@code name}. */
    public Extraction extract(byte[] content, String name) throws UnreadableException {
        throw new UnsupportedOperationException("not yet");
    }

    /** Reads a file too large to hold on the heap from its place. */
    public Extraction extract(Path file, String name) throws UnreadableException {
        throw new UnsupportedOperationException("not yet");
    }

    /** Decodes a picture as {@link #extract} does, without thumbnail and date: for a picture as a query. */
    public RgbPicture picture(byte[] content) throws UnreadableException {
        throw new UnsupportedOperationException("not yet");
    }

    /** A JPEG of the picture, upright, on white, its longer side at most {@code longestSide}; never enlarged. */
    public Thumbnail preview(byte[] content, int longestSide) throws UnreadableException {
        throw new UnsupportedOperationException("not yet");
    }
}
