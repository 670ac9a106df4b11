package app.akin.library;

import java.util.List;
import java.util.Optional;

/** Looks at everything that Akin stands on, and mends what it can. */
@FunctionalInterface
public interface Doctor {

    /** Runs every check, in the order to show them. Blocks for seconds: call it from a task. */
    List<Check> examine();

    /**
     * One thing that was looked at.
     *
     * @param id a lower-case word or two such as {@code database}; the window has its own name for the ids it knows
     * @param title what was looked at, in plain English
     * @param finding what was found
     * @param repair what can be done about it here
     */
    record Check(String id, String title, State state, Finding finding, Optional<Repair> repair) {

        /** A finding that is only words. */
        public Check(String id, String title, State state, String words, Optional<Repair> repair) {
            this(id, title, state, new Finding.Plain(words), repair);
        }

        /** What was found, in plain English; may be empty. */
        public String details() {
            return finding.inWords();
        }
    }

    /** How a check ended. */
    enum State {
        OK,
        WARN,
        BAD
    }

    /**
     * Something that may help. {@link #run()} blocks: call it from a task, and examine again afterwards.
     *
     * @param label what its button says, in plain English
     */
    record Repair(String label, Action action) {

        public void run() throws RepairFailedException {
            action.run();
        }
    }

    /** What a repair does. */
    @FunctionalInterface
    interface Action {
        void run() throws RepairFailedException;
    }

    /** A repair that did not help; the message says why in plain words. */
    final class RepairFailedException extends Exception {

        private static final long serialVersionUID = 1L;

        public RepairFailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
