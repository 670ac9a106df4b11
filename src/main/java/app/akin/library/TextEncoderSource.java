package app.akin.library;

import app.akin.embedding.TextEncoder;

/** Opens encoders of words alone by the id of their model. */
public interface TextEncoderSource {

    /** Whether there is a model of words alone with this id, whole. */
    boolean hasText(String modelId);

    /**
     * Opens it; weights are read when they are first needed. The caller closes it.
     *
     * @throws ModelUnusableException when it is missing, damaged or cannot be run here
     */
    TextEncoder openText(String modelId);
}
