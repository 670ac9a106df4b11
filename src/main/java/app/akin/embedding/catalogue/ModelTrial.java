package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import java.io.IOException;

/** Runs a model once before it counts as installed, and leaves in its folder what its self-test compares with later. */
@FunctionalInterface
public interface ModelTrial {

    /** @throws ModelFileException when it cannot be run */
    void tryOut(InstalledModel candidate) throws IOException, ModelFileException;
}
