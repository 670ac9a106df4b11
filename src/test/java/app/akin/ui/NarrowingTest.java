package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Kind;
import app.akin.model.scope.CameraName;
import app.akin.model.scope.PictureShape;
import app.akin.settings.Appearance;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;

/** A question is narrowed by kind, folder, type and date, and ordered; what has no room gives way. */
class NarrowingTest extends AskedWindowTest {

    @Test
    void controlAndADigitChooseTheKind() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.CONTROL, KeyCode.DIGIT3);
        await(
                "only passages are asked",
                () -> library.asked()
                        .getLast()
                        .scope()
                        .kind()
                        .filter(Kind.PASSAGE::equals)
                        .isPresent());
    }

    @Test
    void theFilterCoversNothingOfItsButton() {
        open(library);
        askedAndAnswered("moon");
        openFilter();
        await("the filter is there", () -> popup("#filterBox") != null);

        double button = onFx(() -> {
            Node owner = scene().lookup("#filterButton");
            return owner.localToScreen(owner.getLayoutBounds()).getMaxY();
        });
        await(
                "it is below its button",
                () -> popup("#filterBox").getScene().getWindow().getY() >= button);
    }

    @Test
    void inANarrowWindowTheSidebarHidesAndItsButtonBringsItOver() {
        open(library, Map.of(), Locale.ENGLISH, Appearance.LIGHT, 900, 600);
        await("the sidebar is hidden", () -> !scene().lookup("#sidebar").isVisible());
        robot().clickOn("#sidebarToggle");
        await("the sidebar lies over the wall", () -> scene().lookup("#sidebar").isVisible());
        assertThat(onFx(() -> scene().lookup("#wall").getLayoutBounds().getWidth()))
                .isEqualTo(900);
    }

    @Test
    void arrowsGoAlongTheKindsAndChoose() {
        open(library);
        askedAndAnswered("moon");
        onFx(() -> {
            scene().lookup("#kindAll").requestFocus();
            return true;
        });
        key(KeyCode.RIGHT);
        await(
                "only pictures are asked",
                () -> library.asked().getLast().scope().kind().equals(Optional.of(Kind.PICTURE)));
        assertThat(focused().getId()).isEqualTo("kindPictures");
        assertThat(focused().isFocusVisible()).isTrue();
        key(KeyCode.LEFT);
        await(
                "everything is asked",
                () -> library.asked().getLast().scope().kind().isEmpty());
    }

    @Test
    void aFolderInTheSidebarIsTheScope() {
        open(library);
        await("the folders are there", () -> scene().lookup("#folder-2") != null);
        robot().clickOn("#folder-2");
        askedAndAnswered("letter");
        assertThat(library.asked().getLast().scope().folder().getAsLong()).isEqualTo(2);
        assertThat(nodes(".filter-chips .chip")).hasSize(1);
    }

    @Test
    void theFilterNarrowsByFileTypeFolderAndDate() {
        open(library);
        askedAndAnswered("letter");
        openFilter();
        await(
                "the types are there",
                () -> popup("#filterTypes") instanceof FlowPane types
                        && types.getChildren().size() == 4);
        robot().clickOn("PDF · 4");
        await(
                "the type is asked",
                () -> library.asked().getLast().scope().mediaTypes().equals(Set.of("application/pdf")));
        await("its chip is there", () -> nodes(".filter-chips .chip").size() == 1);
        RangeSlider dates = (RangeSlider) popup("#filterDates");
        onFx(() -> {
            dates.setLowValue(3);
            return true;
        });
        await(
                "the date is asked",
                () -> library.asked().getLast().scope().dates().first().isPresent());
        await("two chips are there", () -> nodes(".filter-chips .chip").size() == 2);
        key(KeyCode.ESCAPE);
        await("the popover is closed", () -> Window.getWindows().size() == 1);
        robot().clickOn(".filter-chips .chip");
        await(
                "the date is taken back",
                () -> library.asked().getLast().scope().dates().isAny());
        assertThat(library.asked().getLast().scope().mediaTypes()).hasSize(1);
    }

    @Test
    void theFilterNarrowsByOrientationAndSizeOneOfEachAtATime() {
        open(library);
        askedAndAnswered("letter");
        openFilter();
        robot().clickOn(chip("#filterShapes", "Portrait"));
        await("portraits are asked", () -> shape().equals(Optional.of(PictureShape.PORTRAIT)));
        robot().clickOn(chip("#filterShapes", "Landscape"));
        await("landscapes are asked instead", () -> shape().equals(Optional.of(PictureShape.LANDSCAPE)));
        robot().clickOn(chip("#filterSizes", "1 MB – 10 MB"));
        await(
                "the size is asked",
                () -> library.asked().getLast().scope().files().sizes().least().equals(OptionalLong.of(1_000_000)));
        robot().clickOn(chip("#filterShapes", "Landscape"));
        await("every shape is asked", () -> shape().isEmpty());
        await("the size stays", () -> nodes(".filter-chips .chip").size() == 1);
    }

    @Test
    void theFilterNarrowsByCamerasSeveralAtATime() {
        open(library);
        askedAndAnswered("letter");
        robot().write(" camera:eos");
        await("a part of a name is asked", () -> cameras().equals(Set.of(CameraName.with("eos"))));
        key(KeyCode.ESCAPE);
        openFilter();
        await(
                "the cameras are there",
                () -> popup("#filterCameras") instanceof FlowPane cameras
                        && cameras.getChildren().size() == 3);
        assertThat(onFx(() -> ((ToggleButton) chip("#filterCameras", "Canon EOS 5D · 3")).isSelected()))
                .as("a part of its name was asked for")
                .isTrue();
        assertThat(onFx(() -> ((FlowPane) popup("#filterCameras")).getWidth()))
                .as("a long name makes none wider than the popover")
                .isLessThanOrEqualTo(320);
        robot().clickOn(chip("#filterCameras", "NIKON D90 · 12"));
        await(
                "both are asked",
                () -> cameras().equals(Set.of(CameraName.of("NIKON D90"), CameraName.of("Canon EOS 5D"))));
        robot().clickOn(chip("#filterCameras", "Canon EOS 5D · 3"));
        await("one is left", () -> cameras().equals(Set.of(CameraName.of("NIKON D90"))));
        key(KeyCode.ESCAPE);
        await("the popover is closed", () -> Window.getWindows().size() == 1);
        robot().clickOn("Camera: NIKON D90");
        await("every camera is asked", () -> cameras().isEmpty());
    }

    @Test
    void whileCamerasAreStillAskedForTheFilterSaysThatTheirCountsAreNotComplete() {
        open(library);
        askedAndAnswered("letter");
        library.leaveUnasked(1_204);
        openFilter();
        await("the cameras are there", () -> popup("#camerasUnasked") instanceof Label note && note.isVisible());
        assertThat(onFx(() -> ((Label) popup("#camerasUnasked")).getText()))
                .isEqualTo("Not complete yet: 1,204 pictures are still to be looked into");
        Node chip = chip("#filterCameras", "NIKON D90 · 12");
        await(
                "the camera has the keyboard",
                () -> onFx(() -> {
                    chip.requestFocus();
                    return chip.getScene().getFocusOwner() == chip;
                }));

        library.leaveUnasked(0);
        await("nothing is said any more", () -> popup("#camerasUnasked") instanceof Label note && !note.isVisible());
        await(
                "the keyboard is where it was",
                () -> onFx(() -> {
                    Node same = chip("#filterCameras", "NIKON D90 · 12");
                    return same != chip && same.getScene().getFocusOwner() == same;
                }));
    }

    @Test
    void aTypedFilterGoesWithItsWordsAndAChosenOneStays() {
        open(library);
        await("the folders are there", () -> scene().lookup("#folder-2") != null);
        robot().clickOn("#folder-2");
        type("letter in:Trips ");
        await("both are chips", () -> nodes(".filter-chips .chip").size() == 2);

        key(KeyCode.CONTROL, KeyCode.A);
        robot().write("m");
        await("the typed one has gone", () -> nodes(".filter-chips .chip").size() == 1);
        robot().write("oon in:Trips ");
        await("both are chips again", () -> nodes(".filter-chips .chip").size() == 2);
        key(KeyCode.ESCAPE);
        await(
                "the words have gone with their filter",
                () -> nodes(".filter-chips .chip").size() == 1);
        assertThat(onFx(() -> ((TextField) scene().lookup("#searchText")).getText()))
                .isEmpty();
    }

    private Set<CameraName> cameras() {
        return library.asked().getLast().scope().files().cameras();
    }

    private void openFilter() {
        robot().clickOn("#filterButton");
        await(
                "all of it is in sight, where the screen has room",
                () -> popup("#filterBox") instanceof Region box
                        && box.getHeight() > 0
                        && box.getHeight() <= box.getParent().getLayoutBounds().getHeight() + 1);
    }

    /** The chip of the filter, not the one in the bar that says what is chosen. */
    private static Node chip(String group, String text) {
        return ((FlowPane) popup(group))
                .getChildren().stream()
                        .filter(chip -> ((Labeled) chip).getText().equals(text))
                        .findFirst()
                        .orElseThrow();
    }

    private Optional<PictureShape> shape() {
        return library.asked().getLast().scope().files().shape();
    }

    @Test
    void whereTheBarHasNoRoomTheTimeGoesThenTheFilterThenTheOrder() {
        open(library, Map.of(), Locale.ENGLISH, Appearance.LIGHT, 1100, 800);
        askedAndAnswered("moon");
        assertThat(onFx(() -> scene().lookup("#resultsTime").isVisible())).isTrue();
        key(KeyCode.CONTROL, KeyCode.I);
        await("the time is gone", () -> !scene().lookup("#resultsTime").isVisible());
        textPercent(130);
        await(
                "the filter is its icon",
                () -> ((Labeled) scene().lookup("#filterButton")).getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
        HBox bar = node("resultsBar");
        assertThat(onFx(() -> bar.prefWidth(-1))).isLessThanOrEqualTo(onFx(bar::getWidth));

        textPercent(150);
        await(
                "the slider is gone",
                () -> !scene().lookup("#thumbSize").getParent().isVisible());
        double sidebar =
                onFx(() -> scene().lookup("#sidebar").getBoundsInParent().getMaxX());
        assertThat(onFx(() -> bar.localToScene(0, 0).getX()))
                .as("nothing of the wall lies under the sidebar")
                .isEqualTo(sidebar);
    }

    private void textPercent(int percent) {
        onFx(() -> {
            demo().services()
                    .settings()
                    .update(settings -> settings.withLook(settings.look().withTextPercent(percent)));
            return true;
        });
    }

    @Test
    void theOrderOfTheResultsCanBeChosen() {
        open(library);
        askedAndAnswered("moon");
        String best = firstCard();
        robot().clickOn("#sortMenu").clickOn("Name");
        await("another card is first", () -> !firstCard().equals(best));
        robot().clickOn("#sortMenu").clickOn("Best first");
        await("the best is first again", () -> firstCard().equals(best));
    }
}
