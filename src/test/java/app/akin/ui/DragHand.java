package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.source.DragSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A window of another program with files in it, and the hand that drags them out of it with the real mouse. */
final class DragHand implements AutoCloseable {

    private final Process source;
    private final BufferedReader said;
    private final int x;
    private final int y;

    private DragHand(Process source) throws IOException {
        this.source = source;
        said = source.inputReader();
        String[] ready = said.readLine().split(" ");
        assertThat(ready).startsWith("ready").hasSize(3);
        x = Integer.parseInt(ready[1]) + 60;
        y = Integer.parseInt(ready[2]) + 40;
    }

    /** Opens the other program's window at a place on the screen. */
    static DragHand offering(Path file, int atX, int atY) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/xdotool")), "xdotool is not installed");
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                DragSource.class.getName(),
                String.valueOf(atX),
                String.valueOf(atY),
                file.toString());
        builder.environment().put("DISPLAY", XServer.display());
        return new DragHand(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    static void mouse(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("xdotool");
        builder.command().addAll(List.of(arguments));
        builder.environment().put("DISPLAY", XServer.display());
        assertThat(builder.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Carries the files there and holds on to them. */
    void dragTo(int toX, int toY) throws IOException, InterruptedException {
        pickUp();
        for (int step = 1; step <= 12; step++) {
            int atX = x + (toX - x) * step / 12;
            int atY = y + (toY - y) * step / 12;
            mouse("mousemove", String.valueOf(atX), String.valueOf(atY), "sleep", "0.05");
        }
        mouse("mousemove", String.valueOf(toX + 3), String.valueOf(toY + 3), "sleep", "0.1");
    }

    /** Lets go; the pointer stays where it is. */
    static void letGo() throws IOException, InterruptedException {
        mouse("mouseup", "1");
    }

    /** Presses and pulls until the other program says that it is being dragged from; on a busy machine it may miss a press. */
    private void pickUp() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 5; attempt++) {
            mouse("mousemove", String.valueOf(x), String.valueOf(y), "mousedown", "1");
            for (int pulled = 2; pulled <= 30; pulled += 2) {
                mouse("mousemove", String.valueOf(x - pulled), String.valueOf(y), "sleep", "0.1");
                if (said.ready() && said.readLine().equals("dragging")) {
                    return;
                }
            }
            mouse("mouseup", "1");
        }
        throw new AssertionError("the other program was not dragged from");
    }

    @Override
    public void close() {
        source.destroy();
    }
}
