package app.akin.ui.pages;

import app.akin.embedding.EncodingException;
import app.akin.library.whereabouts.Whereabouts;
import app.akin.model.HeatMap;
import app.akin.model.hit.Hit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds something warm right of the middle of every picture, until it is told otherwise. */
public final class FakeWhereabouts implements Whereabouts {

    private static final float[] WARM_RIGHT = {0, 0.2f, 0.1f, 0.1f, 0.5f, 1, 0, 0.3f, 0.4f};

    private final boolean possible;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean blind;

    public FakeWhereabouts() {
        this(true);
    }

    private FakeWhereabouts(boolean possible) {
        this.possible = possible;
    }

    /** Of a model that cannot tell. */
    static FakeWhereabouts impossible() {
        return new FakeWhereabouts(false);
    }

    /** From now on no picture can be looked into. */
    public void goBlind() {
        blind = true;
    }

    /** The words that were looked for, in order. */
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public boolean isPossible() {
        return possible;
    }

    @Override
    public HeatMap of(Hit picture, String words) throws EncodingException {
        if (!possible) {
            throw new EncodingException("asked without being able to tell");
        }
        told.add(words);
        if (blind) {
            throw new EncodingException("the model was closed");
        }
        return HeatMap.stretched(3, 3, WARM_RIGHT);
    }
}
