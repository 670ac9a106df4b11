package app.akin.store.space;

import app.akin.model.Kind;
import app.akin.model.UnitVector;

/** A row of a space's table. */
public record StoredVector(long itemId, long contentId, Kind kind, UnitVector vector) {}
