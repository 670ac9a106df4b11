package app.akin.reading;

import app.akin.model.DrawnPage;
import app.akin.model.Extraction;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Turns the content of a file into what a model can read, within limits of time and memory. Whatever is wrong with a file
 * comes as an {@link UnreadableException}. Blocks; safe from several threads.
 */
public interface ContentReader extends AutoCloseable {

    /** How long one file of the library may take. */
    Duration FILE_LIMIT = Duration.ofSeconds(60);

    /** How long a person waits for a picture that they ask with or look at. */
    Duration PERSON_LIMIT = Duration.ofSeconds(20);

    /** How long the page on a card may take: its words stand there meanwhile. */
    Duration COVER_LIMIT = Duration.ofSeconds(8);

    /**
     * Refuses by its first bytes what will not be understood, before the rest is read.
     *
     * @param head the first 64 kB of the file, or all of it
     */
    void checkHead(byte[] head, String name) throws UnreadableException, InterruptedException;

    /** Reads {@code content}, all bytes of a file called {@code name}. */
    Extraction extract(byte[] content, String name) throws UnreadableException, InterruptedException;

    /** Reads a file too large to hold on the heap from its place. */
    Extraction extract(Path file, String name) throws UnreadableException, InterruptedException;

    /** As {@link #extract(byte[], String)} for a file that ran into a limit before: with nothing else beside it. */
    Extraction extractAlone(byte[] content, String name) throws UnreadableException, InterruptedException;

    /** As {@link #extract(Path, String)} for a file that ran into a limit before: with nothing else beside it. */
    Extraction extractAlone(Path file, String name) throws UnreadableException, InterruptedException;

    /** Decodes a picture of the library, without thumbnail and date. */
    RgbPicture picture(byte[] encoded) throws UnreadableException, InterruptedException;

    /** Decodes a picture that a person waits for: it waits for none of the others. */
    RgbPicture pictureNow(byte[] encoded) throws UnreadableException, InterruptedException;

    /** As {@link #pictureNow} for somebody who cannot be interrupted: a picture that nobody waits for any more is not read. */
    default RgbPicture pictureOrFailure(byte[] encoded) throws UnreadableException {
        return orFailure(() -> pictureNow(encoded));
    }

    /** Decodes a picture for a person to look at, in its own colours, the longer side at most {@code longestSide} pixels. */
    RgbPicture seen(byte[] encoded, int longestSide) throws UnreadableException, InterruptedException;

    /** As {@link #seen} for somebody who cannot be interrupted: a picture that nobody waits for any more is not read. */
    default RgbPicture seenOrFailure(byte[] encoded, int longestSide) throws UnreadableException {
        return orFailure(() -> seen(encoded, longestSide));
    }

    /**
     * Draws a page of a PDF for a person to look at, its longer side {@code longestSide} pixels.
     *
     * @param page from 1; the last one where there are fewer
     * @param words to be marked on it
     */
    DrawnPage page(byte[] content, int page, int longestSide, PageWords words)
            throws UnreadableException, InterruptedException;

    /** As {@link #page} for somebody who cannot be interrupted. */
    default DrawnPage pageOrFailure(byte[] content, int page, int longestSide, PageWords words)
            throws UnreadableException {
        return orFailure(() -> page(content, page, longestSide, words));
    }

    /**
     * What a document is known again by: a page of a PDF, from 1, or the small picture of itself that another document
     * holds, which is never enlarged.
     *
     * @throws UnreadableException UNSUPPORTED where it holds none
     */
    RgbPicture cover(byte[] content, int page, int longestSide) throws UnreadableException, InterruptedException;

    /** As {@link #cover} for somebody who cannot be interrupted. */
    default RgbPicture coverOrFailure(byte[] content, int page, int longestSide) throws UnreadableException {
        return orFailure(() -> cover(content, page, longestSide));
    }

    /** How a photograph was taken, for a person who looks at it; nothing where its file does not say. */
    Shot shot(byte[] encoded) throws UnreadableException, InterruptedException;

    /** As {@link #shot} for nobody who waits: in turn with the files of the library. */
    Shot shotInTurn(byte[] encoded) throws UnreadableException, InterruptedException;

    /** As {@link #shot} for somebody who cannot be interrupted. */
    default Shot shotOrFailure(byte[] encoded) throws UnreadableException {
        return orFailure(() -> shot(encoded));
    }

    /** What reads pictures, in a line of words. */
    String describe() throws UnreadableException, InterruptedException;

    private static <T> T orFailure(Read<T> read) throws UnreadableException {
        try {
            return read.from();
        } catch (InterruptedException e) {
            throw ThrownWhileRead.interrupted(e);
        }
    }

    @Override
    void close();

    /** Reads something from a file. */
    @FunctionalInterface
    interface Read<T> {
        T from() throws UnreadableException, InterruptedException;
    }
}
