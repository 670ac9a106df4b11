package app.akin.store;

import app.akin.model.Kind;
import app.akin.model.UnitVector;

/** A row of a space's table. */
record StoredVector(long itemId, long contentId, Kind kind, UnitVector vector) {}
