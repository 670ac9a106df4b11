package app.akin.store;

import app.akin.model.Passage;
import app.akin.model.UnitVector;
import java.util.Optional;

/** Something that can be found, with its vector: a whole picture, or a passage of a document. */
public record NewItem(Optional<Passage> passage, UnitVector vector) {}
