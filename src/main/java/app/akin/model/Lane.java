package app.akin.model;

/** One way of ranking. Ranks of different lanes are fused; their scores are never compared. */
public enum Lane {
    PICTURE_VECTOR,
    /** By the model that reads pictures and words. */
    PASSAGE_VECTOR,
    /** By a model of words alone, in a space of its own. */
    PASSAGE_TEXT,
    FULL_TEXT,
    FILE_NAME
}
