package app.akin.embedding.engine;

import app.akin.embedding.EncodingException;
import app.akin.embedding.SelfTest;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import java.util.List;

/**
 * The pictures' side of an encoder: crops in batches, one that is asked with before them. Safe from several threads;
 * {@link #close} belongs to whoever holds the turn.
 */
public final class CropSide implements AutoCloseable {

    /** Measured: fewer pictures use the late layers less well; more are no faster on a CPU, and a question would wait longer. */
    private static final int BATCH = 8;

    private final LazyTower<RgbPicture> tower;
    private final int side;
    private final Turns turns;

    /** @param side of every crop, in pixels */
    public CropSide(LazyTower<RgbPicture> tower, int side, Turns turns) {
        this.tower = tower;
        this.side = side;
        this.turns = turns;
    }

    public List<UnitVector> crops(List<RgbPicture> crops) throws EncodingException {
        crops.forEach(this::checkSize);
        return Batches.encode(tower, crops, BATCH, turns);
    }

    public UnitVector example(RgbPicture crop) throws EncodingException {
        checkSize(crop);
        return Batches.question(tower, crop, turns);
    }

    public SelfTest selfTest() {
        return tower.selfTest();
    }

    public boolean isLoaded() {
        return tower.isLoaded();
    }

    private void checkSize(RgbPicture crop) {
        if (crop.width() != side || crop.height() != side) {
            throw new IllegalArgumentException("a crop of " + crop.size() + ", not of " + side);
        }
    }

    @Override
    public void close() {
        tower.close();
    }
}
