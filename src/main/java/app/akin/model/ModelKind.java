package app.akin.model;

/** What a model reads. */
public enum ModelKind {
    /** Sees pictures, and finds them by words. */
    PICTURES,
    /** Reads words alone: the passages of documents, in a space of its own. */
    WORDS
}
