package app.akin.store.kept;

import app.akin.model.ContentHash;

/** An item in terms that outlive its row: what its content is known by, and which one of it, from 0. */
public record ItemPlace(ContentHash content, int ordinal) {}
