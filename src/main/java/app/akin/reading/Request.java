package app.akin.reading;

import app.akin.model.hit.PageWords;
import java.nio.file.Path;

/** What a reader is asked. */
sealed interface Request {

    /** Whether a file with this beginning will be understood. */
    record Head(byte[] head, String name) implements Request {}

    record Content(byte[] content, String name) implements Request {}

    record File(Path file, String name) implements Request {}

    /** The pixels of a picture alone. */
    record Picture(byte[] encoded) implements Request {}

    /** A picture as people look at it. */
    record Seen(byte[] encoded, int longestSide) implements Request {}

    /** A page of a document as people look at it, with words marked on it. */
    record Page(byte[] content, int page, int longestSide, PageWords words) implements Request {}

    /** What a document is known again by: one of its pages, or the picture of itself that it holds. */
    record Cover(byte[] content, int page, int longestSide) implements Request {}

    /** How a photograph was taken. */
    record Taken(byte[] encoded) implements Request {}

    record Describe() implements Request {}
}
