package app.akin.model.scope;

/** How a picture lies, upright as it is shown. */
public enum PictureShape {
    /** Wider than high. */
    LANDSCAPE,
    /** Higher than wide. */
    PORTRAIT,
    /** As wide as high. */
    SQUARE
}
