package app.akin.model.hit;

/** One way of ranking. Scores of different lanes are never compared, but how sure each lane is of its hits. */
public enum Lane {
    PICTURE_VECTOR,
    /** By the model that reads pictures and words. */
    PASSAGE_VECTOR,
    /** By a model of words alone, in a space of its own. */
    PASSAGE_TEXT,
    FULL_TEXT,
    /** By the names of files, and of the folders that they lie in. */
    FILE_NAME
}
