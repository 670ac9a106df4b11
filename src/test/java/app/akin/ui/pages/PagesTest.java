package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.indexing.IndexProgress;
import app.akin.library.Doctor;
import app.akin.library.LibraryState;
import app.akin.library.Models.State;
import app.akin.library.PassageModels.Choice;
import app.akin.library.PassageModels.Wish;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.model.RemoteModel;
import app.akin.model.RemoteProtocol;
import app.akin.model.Secret;
import app.akin.ui.XServer;
import app.akin.ui.kit.Fonts;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.Navigator;
import app.akin.ui.shell.PageId;
import app.akin.ui.shell.UiSettings.Scheme;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The pages in the whole window, in a real X server. */
class PagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PageWorld world;
    private Stage stage;
    private Navigator shell;

    @BeforeAll
    static void screen() throws TimeoutException {
        XServer.ensure();
        System.setProperty("testfx.setup.timeout", "60000");
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.autoCheckException = false;
        onFx(() -> {
            Fonts.load();
            return true;
        });
    }

    private void open(Locale locale, int width, int height, int percent) {
        onFx(() -> {
            world = new PageWorld(locale);
            world.theme().install();
            world.settings()
                    .change(values ->
                            values.withScheme(Scheme.LIGHT).withStill(true).withTextPercent(percent));
            stage = new Stage();
            shell = AkinWindow.show(stage, world.services(), world.pages()).navigator();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    private void open() {
        open(Locale.ENGLISH, 1280, 840, 100);
    }

    @AfterEach
    void close() {
        if (stage != null) {
            onFx(() -> {
                stage.close();
                return true;
            });
            world.close();
        }
    }

    private static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), call);
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + PATIENCE + ": " + what, e);
        }
    }

    private <N extends Node> N node(String id, Class<N> type) {
        await(id + " is there", () -> stage.getScene().lookup("#" + id) != null);
        return onFx(() -> type.cast(stage.getScene().lookup("#" + id)));
    }

    private void press(String id) {
        ButtonBase button = node(id, ButtonBase.class);
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    private void show(PageId page) {
        onFx(() -> {
            shell.show(page);
            return true;
        });
    }

    private void become(LibraryState state) {
        world.library().become(state);
    }

    private static LibraryState full() {
        return FakeLibrary.open(new LibraryCounts(12_480, 11_902, 578, 4_210, 5));
    }

    private static LibraryState missing() {
        return new LibraryState.DatabaseMissing(
                "sudo apt install postgresql postgresql-17-pgvector", List.of("PATH  no initdb, no postgres"));
    }

    private static boolean isSeen(Node node) {
        return node.getScene() != null && seenUpwards(node);
    }

    private static boolean seenUpwards(Node node) {
        return node.isVisible() && (node.getParent() == null || seenUpwards(node.getParent()));
    }

    private Set<Node> seen(String selector) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(PagesTest::isSeen)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

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
            chooser.setValue(chooser.getItems().stream()
                    .filter(choice -> choice.id().equals(model.id()))
                    .findFirst()
                    .orElseThrow());
            return true;
        });
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
    void aMissingDatabaseShowsItsCommandAndTakesAServerOfMyOwn() {
        open();
        become(missing());
        Label command = node("databaseCommand", Label.class);
        await("the command is there", () -> command.getText().startsWith("sudo apt"));
        press("databaseOwn");
        TextField address = node("address", TextField.class);
        type(address, "postgres://localhost");
        Label fault = node("fault", Label.class);
        await("the fault is said", () -> isSeen(fault) && fault.getText().contains("jdbc:postgresql://"));
        type(address, "jdbc:postgresql://localhost/akin");
        await("it is kept", () -> world.settings().values().server().isPresent());
        assertThat(world.opened()).isEqualTo(1);
        await("the fault is gone", () -> !isSeen(fault));
    }

    private void type(TextField field, String text) {
        onFx(() -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return true;
        });
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
                        .filter(PagesTest::isSeen)
                        .isEmpty());
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
        assertThat(world.settings().values().scheme()).isEqualTo(Scheme.DARK);
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
                        .filter(PagesTest::isSeen)
                        .isEmpty());
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

    @ParameterizedTest
    @EnumSource(
            value = PageId.class,
            names = {"FAILURES", "SETTINGS", "MODELS", "FOLDERS", "SERVER", "KEYS", "PROGRESS"})
    void nothingIsCutInKoreanAtTheLargestTextInTheSmallestWindow(PageId page) {
        open(Locale.KOREAN, 900, 640, 150);
        fill();
        become(full());
        show(page);
        assertNothingIsCut();
    }

    @Test
    void nothingIsCutOnThePagesThatComeByThemselves() {
        open(Locale.KOREAN, 900, 640, 150);
        node("firstRunFolder", Button.class);
        assertNothingIsCut();
        become(missing());
        node("databaseCheck", Button.class);
        press("databaseOwn");
        press("looked");
        assertNothingIsCut();
        become(new LibraryState.Failed("새 버전의 Akin이 만든 데이터베이스입니다.", "schema 9"));
        node("failedAgain", Button.class);
        assertNothingIsCut();
    }

    private void fill() {
        world.library().fail(FakeLibrary.fewFailures());
        world.library()
                .hold(List.of(
                        new Folder(1, URI.create("file:///home/ruth/Photographs/"), "Photographs", 9310, false),
                        new Folder(2, URI.create("file:///mnt/nas/Archive/"), "Archive on NAS", 1578, true)));
        world.models()
                .become(
                        FakeModels.iris(new State.InUse()),
                        FakeModels.clip(new State.Downloading(
                                231_000_000, 605_157_884, 6_200_000, Optional.of(Duration.ofSeconds(61)))),
                        FakeModels.own(new State.Failed("디스크가 가득 찼습니다.")));
    }

    /** Names and paths may be cut in the middle, where that was chosen; words never. */
    private void assertNothingIsCut() {
        WaitForAsyncUtils.waitForFxEvents();
        Set<Node> labels = new LinkedHashSet<>();
        for (String place : List.of(".page", ".section-page", ".settings-sections", ".progress-page")) {
            labels.addAll(seen(place + " .label"));
            labels.addAll(seen(place + " .button"));
            labels.addAll(seen(place + " .toggle-button"));
            labels.addAll(seen(place + " .hyperlink"));
        }
        assertThat(labels).isNotEmpty();
        assertThat(onFx(() -> labels.stream()
                        .map(Labeled.class::cast)
                        .filter(label -> label.getTextOverrun() != OverrunStyle.CENTER_ELLIPSIS)
                        .filter(Labeled::isTextTruncated)
                        .map(Labeled::getText)
                        .toList()))
                .isEmpty();
    }
}
