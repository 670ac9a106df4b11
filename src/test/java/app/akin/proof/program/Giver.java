package app.akin.proof.program;

import app.akin.proof.source.DragSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Another program's list, out of which files can be dragged; all of them together. */
public record Giver(OtherProgram program, int x, int y) implements AutoCloseable {

    private static final String TAKEN = "taken";
    private static final int MOST_DRAGS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Opens its window at a place on the screen. */
    public static Giver of(Screen screen, int x, int y, Path... given) {
        OtherProgram program = OtherProgram.start(
                screen,
                DragSource.class,
                Stream.concat(Stream.of(x, y), Arrays.stream(given)).toArray());
        String[] ready = program.saying("ready").split(" ");
        return new Giver(program, Integer.parseInt(ready[0]) + 60, Integer.parseInt(ready[1]) + 40);
    }

    /**
     * Drags all of it there with the mouse until it was taken: a program that has not answered yet, on a busy machine, gets
     * nothing when the mouse is let go, as with people.
     *
     * @param arrived whether it is seen there that something would be dropped
     */
    public void give(Screen screen, int toX, int toY, Callable<Boolean> arrived) {
        String end = "";
        for (int drag = 0; drag < MOST_DRAGS && !end.equals(TAKEN); drag++) {
            long before = ends();
            screen.drag(x, y, toX, toY, arrived);
            end = Await.value(PATIENCE, "the end of a drag; it has said " + program.said(), () -> end(before));
        }
        if (!end.equals(TAKEN)) {
            throw new AssertionError("what was dragged was not taken");
        }
    }

    private long ends() {
        return program.said().stream().filter(line -> line.endsWith(TAKEN)).count();
    }

    private Optional<String> end(long before) {
        return program.said().stream()
                .filter(line -> line.endsWith(TAKEN))
                .skip(before)
                .findFirst();
    }

    @Override
    public void close() {
        program.close();
    }
}
