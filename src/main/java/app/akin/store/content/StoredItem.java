package app.akin.store.content;

import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.model.hit.LaneRank;
import java.util.List;
import java.util.Optional;

/** An item of the library and a file that holds it: one that can be reached, if there is one. */
public record StoredItem(long itemId, Kind kind, IndexedFile file, Optional<Passage> passage) {

    public Hit hit(int rank, double score, List<LaneRank> lanes) {
        return new Hit(rank, itemId, kind, file, score, passage, lanes);
    }
}
