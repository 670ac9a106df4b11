package app.akin.store.space;

import app.akin.model.EmbeddingSpace;
import app.akin.task.Cancellation;

/** Hears how far a change of a space is after each step, and may make it wait there. */
public interface Pace {

    /** Nobody hears of it. */
    Pace NONE = new Pace() {

        private final Cancellation never = new Cancellation();

        @Override
        public Cancellation cancellation() {
            return never;
        }

        @Override
        public void at(EmbeddingSpace space, long done, long of) {
            // nobody asked
        }
    };

    /** Looked at between two steps. */
    Cancellation cancellation();

    /** @param done of {@code of} vectors; called within a step, so it must not wait */
    void at(EmbeddingSpace space, long done, long of);
}
