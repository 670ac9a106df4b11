package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.source.DragSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder and a picture dragged out of another program's window, through the X server, with the mouse. */
class DropFromAnotherProgramTest extends WindowTest {

    private static final int SOURCE_X = 1400;
    private static final int SOURCE_Y = 100;

    @TempDir
    private Path folder;

    private final DemoLibrary library = DemoLibrary.drawn(40);
    private Process source;
    private BufferedReader said;
    private int x;
    private int y;

    @AfterEach
    void endSource() {
        if (source != null) {
            source.destroy();
        }
    }

    private void offer(Path file) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/xdotool")), "xdotool is not installed");
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                DragSource.class.getName(),
                String.valueOf(SOURCE_X),
                String.valueOf(SOURCE_Y),
                file.toString());
        builder.environment().put("DISPLAY", XServer.display());
        source = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        said = source.inputReader();
        String[] ready = said.readLine().split(" ");
        assertThat(ready).startsWith("ready").hasSize(3);
        x = Integer.parseInt(ready[1]) + 60;
        y = Integer.parseInt(ready[2]) + 40;
    }

    private static void mouse(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("xdotool");
        builder.command().addAll(List.of(arguments));
        builder.environment().put("DISPLAY", XServer.display());
        assertThat(builder.start().waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private void dragTo(int toX, int toY) throws IOException, InterruptedException {
        pickUp();
        for (int step = 1; step <= 12; step++) {
            int atX = x + (toX - x) * step / 12;
            int atY = y + (toY - y) * step / 12;
            mouse("mousemove", String.valueOf(atX), String.valueOf(atY), "sleep", "0.05");
        }
        mouse("mousemove", String.valueOf(toX + 3), String.valueOf(toY + 3), "sleep", "0.1");
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

    @Test
    void aFolderDroppedOnTheLeftHalfIsAdded() throws Exception {
        Path kittens = Files.createDirectory(folder.resolve("Kittens 고양이"));
        open(library);
        awaitPictures();
        offer(kittens);
        dragTo(320, 500);
        await("the halves are there", () -> scene().lookup("#dropOverlay").isVisible());
        await(
                "the folder is listed",
                () -> !scene().getRoot().lookupAll(".drop-chip").isEmpty());
        onFx(() -> {
            Screenshot.save(scene(), Path.of("target", "screens", "drop-add.png"));
            return true;
        });
        mouse("mouseup", "1");
        await("the folder is added", () -> library.added().equals(List.of(kittens)));
        await("the halves are gone", () -> !scene().lookup("#dropOverlay").isVisible());
    }

    @Test
    void aPictureDroppedOnTheRightHalfIsTheQuestion() throws Exception {
        Path picture = Files.write(
                folder.resolve("moon.jpg"), library.thumbnail(4).orElseThrow().jpeg());
        open(library);
        awaitPictures();
        offer(picture);
        dragTo(960, 500);
        await(
                "the right half is armed",
                () -> !scene().getRoot().lookupAll("#dropFind:armed").isEmpty());
        await(
                "the picture is shown",
                () -> !scene().getRoot().lookupAll("#dropFind ImageView").isEmpty());
        onFx(() -> {
            Screenshot.save(scene(), Path.of("target", "screens", "drop-find.png"));
            return true;
        });
        mouse("mouseup", "1");
        await(
                "the picture is asked",
                () -> library.asked().stream().anyMatch(q -> !q.examples().isEmpty()));
        assertThat(library.asked().getLast().examples().getFirst().label()).isEqualTo("moon.jpg");
        assertThat(library.added()).isEmpty();
    }
}
