package app.akin.extraction;

import app.akin.model.Extraction;
import java.util.List;
import java.util.Optional;

/** What a file holds, before a document is cut into passages. */
public sealed interface Whole {

    record Picture(Extraction.Picture picture) implements Whole {}

    /**
     * @param parts its own words and those of files inside of it, in order
     * @param cut whether there is more in it
     */
    record Document(String mediaType, List<DocumentPart> parts, boolean cut) implements Whole {

        public Document {
            parts = List.copyOf(parts);
        }

        /** With nothing inside of it, and read to its end. */
        public Document(String mediaType, DocumentText text) {
            this(mediaType, List.of(new DocumentPart(Optional.empty(), text)), false);
        }
    }
}
