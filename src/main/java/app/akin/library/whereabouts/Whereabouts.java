package app.akin.library.whereabouts;

import app.akin.embedding.EncodingException;
import app.akin.model.HeatMap;
import app.akin.model.UnreadableException;
import app.akin.model.hit.Hit;

/** Tells where in a picture that is which was asked for. Blocks: call it from a task. */
public interface Whereabouts {

    /** Whether the model that answers can tell. */
    boolean isPossible();

    /**
     * Reads the picture's file and looks at it.
     *
     * @param words what was asked
     * @throws UnreadableException when its file cannot be read any more
     * @throws EncodingException when the model cannot tell
     */
    HeatMap of(Hit picture, String words) throws UnreadableException, EncodingException;
}
