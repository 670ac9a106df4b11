package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.CameraName;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The facts in the details: how a photograph was taken, and where its folders and its place lead. */
class FactsTest extends AskedWindowTest {

    @Test
    void aPhotographSaysHowItWasTakenAndWhereOnlyIfThatIsWanted() {
        open(library);
        lookAtThePhotograph();
        await("the camera is there", () -> shows("NIKON D90"));
        assertThat(onFx(() -> shows("1/250 s · f/2.8 · ISO 200"))).isTrue();
        assertThat(onFx(() -> fact("N, ").isPresent())).isFalse();

        onFx(() -> {
            demo().services().settings().update(now -> now.withLook(now.look().withPlaces(true)));
            return true;
        });
        key(KeyCode.RIGHT);
        key(KeyCode.LEFT);

        await("the place is there", () -> shows("37.5665° N, 126.978° E"));
    }

    @Test
    void aFolderOfThePathIsWhereTheSearchGoesOn() {
        open(library);
        lookAtThePhotograph();
        await("the folders are links", () -> shows("Photographs") && shows("2024"));

        onFx(() -> {
            fact("Photographs").map(Hyperlink.class::cast).orElseThrow().fire();
            return true;
        });

        await(
                "only this folder is asked",
                () -> library.asked().getLast().scope().files().folders().equals(Set.of("/home/ruth/Photographs")));
        await(
                "its chip has its name",
                () -> nodes(".filter-chips .chip").stream()
                        .anyMatch(chip -> ((Labeled) chip).getText().equals("Folder: Photographs")));
    }

    @Test
    void theCameraIsWhereTheSearchGoesOn() {
        open(library);
        lookAtThePhotograph();
        await("the camera is there", () -> shows("NIKON D90"));

        onFx(() -> {
            fact("NIKON D90").map(Hyperlink.class::cast).orElseThrow().fire();
            return true;
        });

        await(
                "only what it took is asked",
                () -> library.asked().getLast().scope().files().cameras().equals(Set.of(CameraName.of("NIKON D90"))));
    }

    private void lookAtThePhotograph() {
        askedAndAnswered("moon");
        key(KeyCode.CONTROL, KeyCode.I);
        key(KeyCode.DOWN);
        await("the details are filled", () -> scene().lookup("#detailsFacts") != null && shows("Photographs"));
    }

    private boolean shows(String words) {
        return fact(words).isPresent();
    }

    private Optional<Node> fact(String words) {
        Predicate<Node> says =
                node -> node instanceof Labeled label && label.getText().contains(words);
        Node facts = scene().lookup("#detailsFacts");
        return Stream.of(".fact-value", ".fact-link")
                .flatMap(each -> facts.lookupAll(each).stream())
                .filter(says)
                .findFirst();
    }
}
