package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.FxTest;
import app.akin.ui.search.hit.MatchingSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class PassageFaceTest extends FxTest {

    private static final String PASSAGE =
            "The white one by the window, where the paint is still soft, is not for you. The wicker chair is his"
                    + " alone.";

    @Test
    void theSentenceIsInSightWithWhatComesBeforeIt() {
        assertThat(words(face(400, 172))).startsWith("… ").contains("is not for you. The wicker chair is his alone.");
    }

    @Test
    void onASmallCardTheSentenceComesFirst() {
        assertThat(words(face(170, 100))).startsWith("… The wicker");
    }

    @Test
    void onACardThatGrowsWhatComesBeforeItIsThereAgain() {
        PassageFace face = face(170, 100);
        onFx(() -> resized(face, 400, 172));
        assertThat(words(face)).contains("is not for you. The wicker");
    }

    @Test
    void noBlankThatALineIsBrokenAtIsMarked() {
        PassageFace face = face(150, 300);
        assertThat(onFx(() -> {
                    Text text = (Text) face.lookup(".passage-words .text");
                    return rightEdges(((Path) face.lookup(".passage-mark")).getElements()).stream()
                            .filter(edge -> blanks(text).contains(edge))
                            .toList();
                }))
                .isEmpty();
    }

    private static List<Long> blanks(Text text) {
        return IntStream.range(0, text.getText().length())
                .filter(at -> text.getText().charAt(at) == ' ')
                .boxed()
                .flatMap(at -> rightEdges(Arrays.asList(text.rangeShape(at, at + 1))).stream())
                .toList();
    }

    /** In hundredths of a pixel, and with the line: its height comes first. */
    private static List<Long> rightEdges(List<PathElement> shape) {
        List<Long> edges = new ArrayList<>();
        double left = 0;
        for (PathElement element : shape) {
            if (element instanceof MoveTo corner) {
                left = corner.getX();
            } else if (element instanceof LineTo corner && corner.getX() > left) {
                edges.add(Math.round(corner.getY()) * 1_000_000 + Math.round(corner.getX() * 100));
            }
        }
        return edges;
    }

    private static String words(PassageFace face) {
        return onFx(() -> ((Label) face.lookup(".passage-words")).getText());
    }

    private static PassageFace face(double width, double height) {
        return onFx(() -> {
            PassageFace face = new PassageFace();
            new Scene(new Pane(face));
            face.show(PASSAGE, MatchingSentence.in(PASSAGE, "wicker chair", Locale.ENGLISH));
            return resized(face, width, height);
        });
    }

    private static PassageFace resized(PassageFace face, double width, double height) {
        face.resize(width, height);
        face.applyCss();
        face.layout();
        return face;
    }
}
