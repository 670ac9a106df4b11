package app.akin.model;

/** What a model is wanted for. One model at a time fills each role; the same may fill both. */
public enum Role {

    /** Sees pictures. A run that brings a picture in gives it the vector of the model that answers. */
    PICTURES(Kind.PICTURE),

    /** Reads passages. They come without vectors, which are made up for beside the runs. */
    PASSAGES(Kind.PASSAGE);

    private final Kind kind;

    Role(Kind kind) {
        this.kind = kind;
    }

    /** The items that a model in this role reads. */
    public Kind kind() {
        return kind;
    }

    /** Whether items come with a vector, so that only a model newly chosen has anything to catch up with. */
    public boolean isReadByRuns() {
        return this == PICTURES;
    }
}
