package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder and a picture dragged out of another program's window, through the X server, with the mouse. */
class DropFromAnotherProgramTest extends WindowTest {

    private static final int SOURCE_X = 1400;
    private static final int SOURCE_Y = 100;

    @TempDir
    private Path folder;

    private final DemoLibrary library = DemoLibrary.drawn(40);
    private final List<DragHand> hands = new ArrayList<>();

    @AfterEach
    void endSources() {
        hands.forEach(DragHand::close);
    }

    private DragHand offer(Path file, int y) throws IOException {
        DragHand hand = DragHand.offering(file, SOURCE_X, y);
        hands.add(hand);
        return hand;
    }

    private Path picture(String name) throws IOException {
        return Files.write(
                folder.resolve(name), library.thumbnail(4).orElseThrow().jpeg());
    }

    @Test
    void aFolderDroppedOnTheLeftHalfIsAdded() throws Exception {
        Path kittens = Files.createDirectory(folder.resolve("Kittens 고양이"));
        open(library);
        awaitPictures();
        offer(kittens, SOURCE_Y).dragTo(320, 500);
        await("the halves are there", () -> scene().lookup("#dropOverlay").isVisible());
        await(
                "the folder is listed",
                () -> !scene().getRoot().lookupAll(".drop-chip").isEmpty());
        onFx(() -> {
            Screenshot.save(scene(), Path.of("target", "screens", "drop-add.png"));
            return true;
        });
        DragHand.letGo();
        await("the folder is added", () -> library.added().equals(List.of(kittens)));
        await("the halves are gone", () -> !scene().lookup("#dropOverlay").isVisible());
    }

    @Test
    void aPictureDroppedOnTheRightHalfIsTheQuestion() throws Exception {
        open(library);
        awaitPictures();
        offer(picture("moon.jpg"), SOURCE_Y).dragTo(960, 500);
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
        DragHand.letGo();
        await(
                "the picture is asked",
                () -> library.asked().stream().anyMatch(q -> !q.examples().isEmpty()));
        assertThat(library.asked().getLast().examples().getFirst().label()).isEqualTo("moon.jpg");
        assertThat(library.added()).isEmpty();
    }

    @Test
    void overTheFieldThatAndTheRightHalfSayWhatWillHappen() throws Exception {
        open(library);
        awaitPictures();
        Bounds field = onFx(() -> {
            Node box = scene().lookup("#searchBox");
            return box.localToScreen(box.getLayoutBounds());
        });
        DragHand hand = offer(picture("moon.jpg"), SOURCE_Y);
        hand.dragTo((int) field.getCenterX(), (int) field.getCenterY());
        await(
                "both are armed",
                () -> !scene().getRoot().lookupAll("#searchBox:dropping").isEmpty()
                        && !scene().getRoot().lookupAll("#dropFind:armed").isEmpty());
        DragHand.letGo();
        await(
                "the picture is asked",
                () -> library.asked().stream().anyMatch(q -> !q.examples().isEmpty()));
        await(
                "the field is as ever",
                () -> scene().getRoot().lookupAll("#searchBox:dropping").isEmpty());
    }

    @Test
    void tenDropsInARowFromTwoProgramsAreAllTaken() throws Exception {
        List<Path> pictures = List.of(picture("sun.jpg"), picture("moon.jpg"));
        open(library);
        awaitPictures();
        List<DragHand> both = List.of(offer(pictures.getFirst(), SOURCE_Y), offer(pictures.getLast(), 400));
        List<Path> added = new ArrayList<>();
        int found = 0;
        for (int drop = 0; drop < 10; drop++) {
            // Each half twice by turns, each source by turns, and only sometimes a click in between.
            int which = drop % 2;
            boolean adding = drop / 2 % 2 == 0;
            both.get(which).dragTo(adding ? 320 : 960, 500);
            String what = "drop " + drop;
            await(
                    what + " is awaited",
                    () -> !scene().getRoot()
                            .lookupAll(adding ? "#dropAdd:armed" : "#dropFind:armed")
                            .isEmpty());
            await(
                    what + " is known",
                    () -> !scene().getRoot().lookupAll(".drop-chip").isEmpty());
            int before = found;
            DragHand.letGo();
            if (adding) {
                added.add(pictures.get(which));
                await(what + " is added", () -> library.added().equals(added));
            } else {
                await(what + " is asked", () -> questions() > before);
                found = questions();
            }
            await(
                    "the halves are gone after " + what,
                    () -> !scene().lookup("#dropOverlay").isVisible());
            if (drop % 4 == 3) {
                DragHand.mouse("mousemove", "640", "120", "click", "1");
            }
        }
    }

    private int questions() {
        return (int) library.asked().stream()
                .filter(question -> !question.examples().isEmpty())
                .count();
    }
}
