package app.akin.store.server;

/**
 * The database was made by an older PostgreSQL, which is not on this machine any more, so that nothing here can read it. It
 * is left as it is.
 */
public final class OlderClusterException extends ServerException {

    private static final long serialVersionUID = 1L;

    private final int major;

    OlderClusterException(int major, String details) {
        super(
                "Akin's library was made with PostgreSQL " + major + ", which is not on this machine any more; "
                        + "it is left as it is",
                details);
        this.major = major;
    }

    /** Such as 15. */
    public int major() {
        return major;
    }
}
