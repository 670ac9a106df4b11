package app.akin.model;

/** What an item is: a whole picture, or a passage of a document. */
public enum Kind {
    PICTURE,
    PASSAGE
}
