package app.akin.store.content;

import app.akin.model.Passage;
import app.akin.model.UnitVector;
import java.util.Optional;

/**
 * Something that can be found: a whole picture, or a passage of a document.
 *
 * @param vector in the space that it is stored in; nothing where it is read later
 */
public record NewItem(Optional<Passage> passage, Optional<UnitVector> vector) {}
