package app.akin.ui.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.XServer;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeGraphicsCard;
import app.akin.ui.pages.FakeNavigator;
import app.akin.ui.pages.Now;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Libraries for a graphics card are chosen, tried and forgotten; what came of it is said. */
class GraphicsCardControllerTest {

    private final Now now = new Now();
    private final FakeGraphicsCard card = new FakeGraphicsCard();
    private final FakeNavigator navigator = new FakeNavigator();
    private Node node;

    @BeforeAll
    static void screen() throws Exception {
        XServer.ensure();
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        Messages messages = new Messages(Locale.ENGLISH);
        node = FxmlView.load(new GraphicsCardController(card, now.background(), messages, navigator), messages);
    }

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void thoseThatWorkAreUsedFromTheNextStartAndCanBeForgotten() {
        assertThat(label("place")).startsWith("Akin ships PyTorch for the processor alone.");
        assertThat(button("forget").isVisible()).isFalse();

        choose(Path.of("/opt/torch/lib"));
        assertThat(label("outcome")).isEqualTo("One graphics card can compute with them, from the next start on.");
        assertThat(label("place")).isEqualTo("/opt/torch/lib");
        assertThat(card.libraries()).contains(Path.of("/opt/torch/lib"));

        press("forget");
        assertThat(card.libraries()).isEmpty();
        assertThat(label("outcome")).isEqualTo("From the next start on the processor computes.");
        assertThat(button("forget").isVisible()).isFalse();
    }

    @Test
    void thoseThatDoNotWorkAreRefusedInTheirWords() {
        choose(Path.of("/opt/broken"));
        assertThat(label("outcome")).isEqualTo("They are not used. There is no libtorch_cuda.so in it");
        assertThat(card.libraries()).isEmpty();
        assertThat(button("choose").isDisabled()).isFalse();
    }

    @Test
    void whoChoosesNoFolderChangesNothing() {
        press("choose");
        assertThat(label("outcome")).isEmpty();
    }

    private void choose(Path folder) {
        navigator.picks(folder);
        press("choose");
    }

    private void press(String id) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> button(id).fire());
        now.settle();
    }

    private Button button(String id) {
        return (Button) node.lookup("#" + id);
    }

    private String label(String id) {
        return ((Label) node.lookup("#" + id)).getText();
    }
}
