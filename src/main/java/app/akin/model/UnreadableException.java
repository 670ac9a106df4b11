package app.akin.model;

/** One file could not be read. The run goes on; the reason is listed. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FailureReason reason;

    public UnreadableException(FailureReason reason) {
        super(reason.inWords());
        this.reason = reason;
    }

    public UnreadableException(FailureReason reason, Throwable cause) {
        super(reason.inWords(), cause);
        this.reason = reason;
    }

    public FailureReason reason() {
        return reason;
    }
}
