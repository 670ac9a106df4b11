package app.akin.cli;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A picture that was found. */
final class SomeHit {

    private SomeHit() {}

    /** @param i from 0; its rank is one more */
    static Hit of(String name, int i, Band band) {
        IndexedFile file = new IndexedFile(
                i,
                i,
                Path.of("/", name).toUri(),
                name,
                new FileStamp(1, 1),
                Instant.EPOCH,
                "image/jpeg",
                Optional.empty(),
                Optional.empty(),
                false);
        List<LaneRank> lanes = List.of(new LaneRank(Lane.PICTURE_VECTOR, i + 1, 0.5));
        return new Hit(i + 1, i, Kind.PICTURE, file, 0.5, Optional.empty(), lanes, band);
    }
}
