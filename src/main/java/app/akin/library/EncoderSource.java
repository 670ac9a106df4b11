package app.akin.library;

import app.akin.embedding.Encoder;

/** Opens the encoder of a model by its id. */
public interface EncoderSource {

    /** Whether a model with this id is installed or bundled, and whole. */
    boolean has(String modelId);

    /** Whether it reads passages as well as pictures, so that both are compared in one space. */
    boolean readsPassages(String modelId);

    /**
     * Opens it; weights are read when they are first needed.
     *
     * @throws ModelUnusableException when it is damaged or cannot be run here
     */
    Encoder open(String modelId);
}
