package app.akin.app;

import app.akin.library.LibraryState;
import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A command waits for a database of the person's own that does not answer at the moment, says so once, and tries again.
 *
 * @param opening tries to open the library
 * @param saying shows a line
 */
record Patience(Supplier<LibraryState> opening, Consumer<String> saying) {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 2000;

    /** What passes by itself. */
    private static final Set<ServerFact> PASSES = EnumSet.of(
            ServerFact.PORT_CLOSED, ServerFact.SILENT, ServerFact.STARTING, ServerFact.LOST, ServerFact.FULL);

    LibraryState open() {
        long start = System.nanoTime();
        LibraryState state = opening.get();
        boolean said = false;
        while (passes(state) && System.nanoTime() - start < LONGEST.toNanos()) {
            if (!said && state instanceof LibraryState.Failed failed) {
                saying.accept("akin: waiting for the database, for up to " + LONGEST.toMinutes() + " minutes. "
                        + failed.findings().stream().map(ServerFinding::inWords).collect(Collectors.joining(" ")));
                said = true;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return state;
            }
            state = opening.get();
        }
        return state;
    }

    /** Whether nothing is in the way to the library but what passes by itself. */
    static boolean passes(LibraryState state) {
        return state instanceof LibraryState.Failed failed
                && !failed.findings().isEmpty()
                && failed.findings().stream().map(ServerFinding::fact).allMatch(PASSES::contains);
    }
}
