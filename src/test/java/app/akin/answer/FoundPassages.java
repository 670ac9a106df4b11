package app.akin.answer;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Passages that a search is said to have found. */
public final class FoundPassages {

    private FoundPassages() {}

    /** The only one of its document. */
    public static Hit passage(long id, String address, String text, Band band) {
        return passage(id, id, address, 0, text, band);
    }

    /** @param address of the document, whose last part is its name */
    public static Hit passage(long item, long content, String address, int ordinal, String text, Band band) {
        IndexedFile file = new IndexedFile(
                content,
                content,
                URI.create(address),
                address.substring(address.lastIndexOf('/') + 1),
                new FileStamp(10, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        Passage passage = new Passage(ordinal, 0, text.length(), OptionalInt.empty(), text);
        return new Hit((int) item, item, Kind.PASSAGE, file, 1.0 / item, Optional.of(passage), List.of(), band);
    }
}
