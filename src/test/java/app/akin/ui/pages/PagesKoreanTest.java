package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.library.LibraryTrouble;
import app.akin.library.models.Models.State;
import app.akin.model.Folder;
import app.akin.ui.shell.page.PageId;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Korean at the largest text in the smallest window: no word is cut. */
class PagesKoreanTest extends PageTest {

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
        press("looked");
        assertNothingIsCut();
        become(new LibraryState.Failed(LibraryTrouble.NEWER, "The database was made by a newer Akin", "schema 9"));
        node("failedAgain", Button.class);
        assertNothingIsCut();
    }

    @Test
    void whereTheStatusBarIsFullTheModelIsItsIcon() {
        open(Locale.KOREAN, 900, 640, 150);
        State fetched = new State.Downloading(231_000_000, 605_157_884, 0, Optional.empty());
        world.models().become(FakeModels.multilingual(fetched), FakeModels.reader(new State.Building(18, 60)));
        become(full());
        Button model = node("statusModel", Button.class);
        await("it is its icon", () -> model.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
        assertThat(onFx(() -> model.getAccessibleText())).isEqualTo("CLIP ViT-B/32 multilingual 받는 중 · 38%");
        assertNothingIsCut();
        world.models().become(FakeModels.iris(new State.InUse()), FakeModels.reader(new State.InUse()));
        await("its name is back", () -> model.getContentDisplay() == ContentDisplay.LEFT);
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
        for (String place : List.of(".page", ".section-page", ".settings-sections", ".progress-page", ".status-bar")) {
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
