package app.akin.embedding.engine;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import app.akin.embedding.ModelFileException;

/** Makes a tower whose parameters belong to a manager. */
@FunctionalInterface
public interface TowerFactory {

    Block load(NDManager manager) throws ModelFileException;
}
