package app.akin.model;

/** One way of ranking. Ranks of different lanes are fused; their scores are never compared. */
public enum Lane {
    PICTURE_VECTOR,
    PASSAGE_VECTOR,
    FULL_TEXT,
    FILE_NAME
}
