package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.indexing.IndexProgress;
import app.akin.library.Doctor;
import app.akin.library.models.Models.State;
import app.akin.library.models.PassageModels.Choice;
import app.akin.library.models.PassageModels.Wish;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import app.akin.settings.Appearance;
import app.akin.settings.Language;
import app.akin.ui.kit.KeyFocus;
import app.akin.ui.shell.page.PageId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The pages that somebody goes to. */
class PagesTest extends PageTest {

    @Test
    void aModelElsewhereReadsPassagesOnlyAfterItsQuestionWasAnswered() throws Exception {
        open();
        RemoteModel elsewhere = world.passages()
                .add(
                        new Wish(RemoteProtocol.OPENAI, "https://example.com/v1", "words", Optional.empty()),
                        Secret.of("sk-test"));
        show(PageId.SETTINGS);
        press("section-passages");
        ComboBox<Choice> chooser = passageChooser();
        await("the model is offered", () -> chooser.getItems().size() == 3);
        pick(chooser, elsewhere);
        await("the question is there", () -> isSeen(stage.getScene().lookup("#passagesAgree")));
        assertThat(world.passages().chosen()).isNotEqualTo(elsewhere.id());

        press("passagesRefuse");
        await("the pick is taken back", () -> !chooser.getValue().id().equals(elsewhere.id()));
        assertThat(isSeen(stage.getScene().lookup("#passagesAgree"))).isFalse();
        assertThat(world.passages().chosen()).isNotEqualTo(elsewhere.id());

        pick(chooser, elsewhere);
        press("passagesAgree");
        await(
                "it is chosen",
                () -> world.passages().chosen().equals(elsewhere.id())
                        && chooser.getValue().id().equals(elsewhere.id()));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Choice> passageChooser() {
        return node("passageModel", ComboBox.class);
    }

    private static void pick(ComboBox<Choice> chooser, RemoteModel model) {
        onFx(() -> {
            chooser.show();
            chooser.setValue(chooser.getItems().stream()
                    .filter(choice -> choice.id().equals(model.id()))
                    .findFirst()
                    .orElseThrow());
            chooser.hide();
            return true;
        });
    }

    @Test
    void theFailuresAreATableThatCanBeFilteredAndTriedAgain() {
        open();
        world.library().fail(FakeLibrary.fewFailures());
        become(full());
        show(PageId.FAILURES);
        TableView<?> table = node("failuresTable", TableView.class);
        await("five rows", () -> table.getItems().size() == 5);
        ComboBox<?> filter = node("filter", ComboBox.class);
        onFx(() -> {
            filter.getSelectionModel().select(1);
            return true;
        });
        await("one row", () -> table.getItems().size() == 1);
        press("tryAgain");
        await("it was forgotten", () -> world.library().told().contains("try again 1"));
        await("the folders are looked at", () -> world.indexing().told().contains("look again"));
        await("all other reasons are shown", () -> table.getItems().size() == 4);
    }

    @Test
    void filesThatWereLeftOutAreListedAndNamesCanBePassedBy() {
        open();
        world.library().leaveOut(List.of(URI.create("file:///home/ruth/Photographs/cat.jpg")), 0);
        become(full());
        show(PageId.FOLDERS);
        await("the file is named", () -> isSeen("leftOut"));
        press("bringBack");
        await("it comes back", () -> !isSeen("leftOut"));
        assertThat(world.library().told()).contains("let in [file:///home/ruth/Photographs/cat.jpg]");

        TextField names = node("passedBy", TextField.class);
        onFx(() -> {
            names.setText(" build, *.tmp,, build ");
            names.fireEvent(new ActionEvent());
            return true;
        });
        assertThat(world.settings().settings().passedBy()).containsExactly("build", "*.tmp");
        await("the folders are looked at", () -> world.indexing().told().contains("look again"));
    }

    @Test
    void thatEverythingCouldBeReadIsSaidOnce() {
        open();
        become(full());
        show(PageId.FAILURES);
        await("it is said", () -> stage.getScene().lookup("#failuresPage .disc") != null && isSeen("failuresPage"));
        assertThat(seen("#failuresPage .label").stream()
                        .map(Label.class::cast)
                        .filter(label -> label.getText().equals("Everything could be read")))
                .hasSize(1);
    }

    @Test
    void theProgressPopoverPausesAndIsNoHigherThanWhatItSays() {
        open();
        become(full());
        world.indexing()
                .report(new IndexProgress(
                        IndexProgress.Phase.READING,
                        3860,
                        Optional.of(3860L),
                        1204,
                        1100,
                        5,
                        FakeLibrary.fewFailures(),
                        23,
                        Optional.of(Duration.ofSeconds(115)),
                        Optional.of("dunes.jpg"),
                        OptionalLong.empty()));
        show(PageId.PROGRESS);
        press("pause");
        await("it was told", () -> world.indexing().told().contains("pause"));
        Node page = node("progressPopover", Node.class);
        await("it has a size", () -> page.getParent().getLayoutBounds().getHeight() > 100);
        assertThat(onFx(() -> page.getParent().getLayoutBounds().getHeight())).isLessThan(480);
        assertThat(onFx(() -> page.getParent().getLayoutBounds().getWidth())).isEqualTo(470);
    }

    @Test
    void settingsApplyAtOnceAndEscapeLeavesThem() {
        open();
        become(full());
        show(PageId.SETTINGS);
        press("dark");
        assertThat(world.settings().settings().look().appearance()).isEqualTo(Appearance.DARK);
        await(
                "the list of sections has the focus",
                () -> Optional.ofNullable(stage.getScene().getFocusOwner())
                        .filter(owner -> "section-general".equals(owner.getId()))
                        .isPresent());
        FxRobot robot = new FxRobot().targetWindow(stage);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        await("the next section", () -> ((ToggleButton) stage.getScene().lookup("#section-library")).isSelected());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await(
                "the page is left",
                () -> Optional.ofNullable(stage.getScene().lookup("#settingsPage"))
                        .filter(PageTest::isSeen)
                        .isEmpty());
    }

    @Test
    void theLanguageIsChosenByKeysAndTheKeyboardStaysAtItsList() {
        open();
        become(full());
        show(PageId.SETTINGS);
        Node before = node("language", ComboBox.class);
        await("it is in sight", () -> isSeen(before));
        onFx(() -> {
            KeyFocus.to(before);
            return true;
        });
        FxRobot robot = new FxRobot().targetWindow(stage);
        robot.push(KeyCode.DOWN).push(KeyCode.END).push(KeyCode.ENTER);
        await(
                "it is Korean",
                () -> world.settings().settings().look().language() == Language.KOREAN
                        && stage.getScene().lookup("#language") != before);
        await("the keyboard is at the list", () -> {
            Node owner = stage.getScene().getFocusOwner();
            return owner != null && "language".equals(owner.getId());
        });
    }

    @Test
    void theDoctorShowsWhatHeFindsAndCanMend() {
        open();
        world.examination(List.of(new Doctor.Check(
                "model",
                "Model",
                Doctor.State.BAD,
                "damaged",
                Optional.of(new Doctor.Repair("Fetch it again", () -> world.examination(List.of()))))));
        become(full());
        show(PageId.SETTINGS);
        press("section-doctor");
        press("repair");
        await("nothing is left to mend", () -> stage.getScene().lookup("#repair") == null);
    }

    @Test
    void whatAModelKnowsIsShownWholeAndIsNoPartOfItsLink() {
        open();
        world.models().become(FakeModels.iris(new State.InUse()));
        become(full());
        show(PageId.MODELS);
        Hyperlink link = node("card", Hyperlink.class);
        await("the link can be pressed", () -> isSeen(link) && link.getWidth() > 0);
        new FxRobot().clickOn(link);
        await("it is said", () -> knows().isPresent());
        assertThat(onFx(link::isHover)).isTrue();
        assertThat(onFx(() -> knows().orElseThrow().lookupAll(".text").stream()
                        .map(Text.class::cast)
                        .filter(Text::isUnderline)))
                .isEmpty();
        await("nothing has to be scrolled", () -> {
            Region page = knows().orElseThrow();
            return page.getHeight() > 100 && page.getHeight() <= ((Region) page.getParent()).getHeight();
        });
    }

    private static Optional<Region> knows() {
        return Window.getWindows().stream()
                .map(window -> (Region) window.getScene().getRoot().lookup(".knows"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Test
    void hiddenPagesListenToNothing() {
        open();
        become(full());
        await("the first page is gone", () -> stage.getScene().lookup("#firstRunPage") == null);
        int before = world.library().listeners();
        show(PageId.FAILURES);
        await("the page listens", () -> world.library().listeners() == before + 1);
        onFx(() -> {
            shell.back();
            return true;
        });
        await("it has let go", () -> world.library().listeners() == before);
    }
}
