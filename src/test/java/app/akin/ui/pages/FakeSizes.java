package app.akin.ui.pages;

import app.akin.library.SizeAndSpeed;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import java.util.List;
import java.util.Optional;

/** Sizes of a library of a million pictures, on paper. */
public final class FakeSizes implements SizeAndSpeed {

    private static final EmbeddingSpace IRIS =
            new EmbeddingSpace("iris", new ContentHash("0".repeat(64)), 1, 512, VectorStorage.VECTOR);

    private volatile Optional<VectorStorage> wish = Optional.empty();
    private volatile Optional<Work> work = Optional.empty();
    private volatile boolean paused;

    @Override
    public List<Space> spaces() {
        return List.of(new Space(
                IRIS,
                1_000_000,
                VectorStorage.VECTOR,
                wish,
                Optional.of(VectorStorage.BIT),
                List.of(
                        new Way(VectorStorage.VECTOR, 2_752_000_000L, 612, 780, 1, 1, false),
                        new Way(VectorStorage.HALFVEC, 1_393_000_000L, 330, 350, 1, 0.9996, true),
                        new Way(VectorStorage.BIT, 2_878_000_000L, 88, 103, 1, 0.99999, true))));
    }

    @Override
    public void choose(EmbeddingSpace space, Optional<VectorStorage> chosen) {
        wish = chosen;
        work = Optional.of(new Work(space.model(), 231_000, 1_000_000));
    }

    @Override
    public void measure() {
        work = Optional.of(new Work("iris", 0, 0));
    }

    @Override
    public Optional<Work> work() {
        return work;
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public boolean isPaused() {
        return paused;
    }

    public Optional<VectorStorage> wish() {
        return wish;
    }
}
