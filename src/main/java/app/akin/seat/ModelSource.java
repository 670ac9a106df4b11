package app.akin.seat;

import app.akin.embedding.TextEncoder;
import app.akin.model.ModelUnusableException;

/**
 * The models that can fill a role, by their ids.
 *
 * @param <E> the encoder that the role needs
 */
public interface ModelSource<E extends TextEncoder> {

    /** Whether there is a model with this id that can fill the role, whole. */
    boolean has(String modelId);

    /**
     * Opens its encoder; weights are read when they are first needed. The caller closes it.
     *
     * @throws ModelUnusableException when it is missing, damaged or cannot be run here
     */
    E open(String modelId);
}
