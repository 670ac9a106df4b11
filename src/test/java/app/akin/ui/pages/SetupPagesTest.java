package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The pages that come by themselves before there is anything to find. */
class SetupPagesTest extends PageTest {

    @Test
    void theFirstPageDownloadsAModelOnlyAfterItsSizeWasAgreedTo() {
        open();
        press("modelDownload");
        assertThat(world.models().told()).isEmpty();
        Button agree = (Button) seen(".model-tile .button").stream()
                .filter(button -> ((Button) button).getText().contains("605"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(seen(".model-tile .button").toString()));
        onFx(() -> {
            agree.fire();
            return true;
        });
        assertThat(world.models().told()).containsExactly("download clip-vit-b-32");
    }

    @Test
    void everythingOnTheFirstPageIsReachedByTab() {
        open();
        node("firstRunFolder", Button.class);
        Set<String> reached = new LinkedHashSet<>();
        FxRobot robot = new FxRobot().targetWindow(stage);
        for (int i = 0; i < 14; i++) {
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            reached.add(onFx(
                    () -> String.valueOf(Optional.ofNullable(stage.getScene().getFocusOwner())
                            .map(Node::getId)
                            .orElse(""))));
        }
        assertThat(reached).contains("firstRunFolder", "firstRunFiles", "modelDownload", "modelInstall");
    }

    @Test
    void theTryOutsAreDeadUntilSomethingIsIn() {
        open();
        node("firstRunFolder", Button.class);
        assertThat(seen("#firstRunPage .chip")).hasSize(3).allMatch(Node::isDisabled);
    }

    @Test
    void aMissingDatabaseShowsItsCommandAndTheWayToAServerOfMyOwn() {
        open();
        become(missing());
        Label command = node("databaseCommand", Label.class);
        await("the command is there", () -> command.getText().startsWith("sudo apt"));
        press("databaseOwn");
        RadioButton mine = node("own", RadioButton.class);
        await("the settings are shown", () -> isSeen(mine));
    }

    @Test
    void aDatabaseThatIsFoundEndsThePage() {
        open();
        become(missing());
        node("databaseCheck", Button.class);
        become(full());
        await(
                "the page is gone",
                () -> Optional.ofNullable(stage.getScene().lookup("#databasePage"))
                        .filter(PageTest::isSeen)
                        .isEmpty());
    }
}
