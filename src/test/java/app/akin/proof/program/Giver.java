package app.akin.proof.program;

import app.akin.proof.source.DragSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Another program's list, out of which files can be dragged; all of them together. */
public record Giver(OtherProgram program, int x, int y) implements AutoCloseable {

    /** Opens its window at a place on the screen. */
    public static Giver of(Screen screen, int x, int y, Path... given) {
        OtherProgram program = OtherProgram.start(
                screen,
                DragSource.class,
                Stream.concat(Stream.of(x, y), Arrays.stream(given)).toArray());
        String[] ready = program.saying("ready").split(" ");
        return new Giver(program, Integer.parseInt(ready[0]) + 60, Integer.parseInt(ready[1]) + 40);
    }

    @Override
    public void close() {
        program.close();
    }
}
