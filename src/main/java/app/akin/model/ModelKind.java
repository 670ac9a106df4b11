package app.akin.model;

/** What a model reads. */
public enum ModelKind {
    /** Pictures and words, in one space: words find pictures. It can be the model in use. */
    PICTURES,
    /** Words alone: it reads the passages of documents beside the model in use, in a space of its own. */
    WORDS
}
