package app.akin.store.content;

import app.akin.model.ContentHash;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import java.util.List;

/**
 * A content that lacks vectors in some space.
 *
 * @param file one that holds it: one that can be reached, if there is one
 * @param items those without a vector, in order; a passage's words are in its item, a picture has to be read again
 */
public record MissingContent(long contentId, ContentHash hash, Kind kind, IndexedFile file, List<StoredItem> items) {

    public MissingContent {
        items = List.copyOf(items);
    }
}
