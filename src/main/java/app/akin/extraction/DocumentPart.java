package app.akin.extraction;

import java.util.Optional;

/**
 * The words of a document, or of a file inside of it.
 *
 * @param inside the name of that file, with the folders it is in there
 */
public record DocumentPart(Optional<String> inside, DocumentText text) {}
