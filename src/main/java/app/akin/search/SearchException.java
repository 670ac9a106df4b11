package app.akin.search;

/** A question that could not be answered; the message says why in plain words. */
public final class SearchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public SearchException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public SearchException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What kind of trouble it is, for the window's own words. */
    public enum Problem {
        /** One of the example pictures could not be read. */
        EXAMPLE_UNREADABLE,
        /** The question is empty, or longer than any sentence. */
        NOT_A_QUESTION,
        /** The database does not answer at the moment. */
        STORE_AWAY,
        /** The model does not answer. */
        MODEL_AWAY
    }
}
