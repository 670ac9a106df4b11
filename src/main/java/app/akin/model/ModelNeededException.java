package app.akin.model;

/** Vectors that are not dropped because they are needed, with the reason in plain words. */
public final class ModelNeededException extends Exception {

    private static final long serialVersionUID = 1L;

    public ModelNeededException(String message) {
        super(message);
    }
}
