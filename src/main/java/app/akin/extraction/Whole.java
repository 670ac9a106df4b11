package app.akin.extraction;

import app.akin.model.Extraction;

/** What a file holds, before a document is cut into passages. */
public sealed interface Whole {

    record Picture(Extraction.Picture picture) implements Whole {}

    record Document(String mediaType, DocumentText text) implements Whole {}
}
