package app.akin.seat;

/** Hears how a model that is wanted catches up, on Akin's own threads. */
public interface SeatNews {

    /** Another model is wanted, and answers already if it had read everything. */
    default void otherChosen() {}

    /** It has still to read {@code left} of {@code total} pictures or documents. */
    void reading(String id, long left, long total, boolean paused);

    /** It has read everything. */
    void complete(String id);

    /** It has stopped for now. */
    void stopped(String id);

    /** It does not answer, with the reason in plain words. */
    void away(String id, String why);
}
