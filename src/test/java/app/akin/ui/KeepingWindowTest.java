package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.ui.pages.FakeKeeping;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Favourites, collections, saved searches and questions asked before, by keys and by mouse. */
class KeepingWindowTest extends AskedWindowTest {

    @BeforeEach
    void ask() {
        open(library);
        askedAndAnswered("moon");
    }

    @Test
    void aFavouriteIsMarkedFoundAmongTheFavouritesAndTakenBack() {
        clickOnFirstCard().push(KeyCode.CONTROL, KeyCode.D);
        await("the card and its copies have their stars", () -> visible(".favourite") > 0);
        assertThat(held(1)).hasSize(1);
        long marked = onFx(() -> visible(".favourite"));
        assertThat(onFx(() -> visible(".card"))).isGreaterThan(marked);

        robot().clickOn("#collection-favourites");
        await("nothing else is on the wall", () -> visible(".card") == visible(".favourite"));
        clickOnFirstCard().push(KeyCode.CONTROL, KeyCode.D);
        await("the stars are gone", () -> visible(".favourite") == 0);
        assertThat(held(1)).isEmpty();
    }

    @Test
    void whereNothingIsKeptItIsSaidHowToKeepSomething() {
        robot().clickOn("#searchClear").clickOn("#collection-favourites");
        await("it is said", () -> scene().lookup("#emptyShelf").isVisible() && visible(".card") == 0);
        robot().clickOn("#shelfEverything");
        await(
                "everything is back",
                () -> visible(".card") > 0 && !scene().lookup("#emptyShelf").isVisible());
    }

    @Test
    void cardsDraggedOntoTheHeadingMakeACollectionThatIsNamedAtOnce() {
        robot().drag(".card", MouseButton.PRIMARY).dropTo("#collectionsHead");
        await("it waits for its name", () -> scene().lookup("#nameField") != null);
        robot().write("Night skies").push(KeyCode.ENTER);
        await("it has its name", () -> names().contains("Night skies"));
        assertThat(held(2)).hasSize(1);

        robot().clickOn("#collectionAdd");
        await("another waits for its name", () -> scene().lookup("#nameField") != null);
        robot().write("never").push(KeyCode.ESCAPE);
        await("it has the usual name", () -> names().contains("New collection"));
        assertThat(names()).doesNotContain("never");
    }

    @Test
    void aRemovedCollectionComesBackWithWhatItHeld() {
        robot().drag(".card", MouseButton.PRIMARY).dropTo("#collectionsHead");
        await("it waits for its name", () -> scene().lookup("#nameField") != null);
        robot().write("Moons").push(KeyCode.ENTER);
        await("it is there", () -> names().contains("Moons"));

        robot().rightClickOn("#collection-2").clickOn("Remove");
        await("it is gone", () -> !names().contains("Moons"));
        robot().clickOn("Undo");
        await("it is back", () -> names().contains("Moons"));
        assertThat(held(3)).hasSize(1);
    }

    @Test
    void whoLooksAtACollectionThatIsRemovedIsLedHome() {
        robot().drag(".card", MouseButton.PRIMARY).dropTo("#collectionsHead");
        await("it waits for its name", () -> scene().lookup("#nameField") != null);
        robot().write("Moons").push(KeyCode.ENTER).clickOn("#searchClear").clickOn("#collection-2");
        await("it is looked at", () -> isChosen("collection-2"));

        robot().rightClickOn("#collection-2").clickOn("Remove");
        await("all is looked at", () -> isChosen("sidebarEverything"));
        await(
                "and there",
                () -> visible(".card") > 0 && !scene().lookup("#emptyShelf").isVisible());
        robot().push(KeyCode.CONTROL, KeyCode.Z);
        await("it is back", () -> names().contains("Moons"));
    }

    @Test
    void aSavedSearchIsAskedAgainFromTheSidebar() {
        robot().push(KeyCode.CONTROL, KeyCode.S);
        await("the sidebar has it", () -> scene().lookup("#search-2") != null);
        assertThat(demoKeeping().searches()).extracting(SavedSearch::name).containsExactly("moon");

        robot().push(KeyCode.ESCAPE);
        askedAndAnswered("boat");
        robot().clickOn("#search-2");
        await("it is asked", () -> field().getText().equals("moon"));
    }

    @Test
    void questionsLookedAtAreOfferedUnderTheEmptyField() {
        await("the question is remembered", () -> demoKeeping().asked(9).contains("moon"));
        robot().clickOn("#searchClear").clickOn("#searchText");
        await("it is offered", () -> scene().lookup("#searchRecent").isVisible());
        robot().push(KeyCode.DOWN).push(KeyCode.ENTER);
        await("it is asked again", () -> field().getText().equals("moon"));

        robot().clickOn("#searchClear").push(KeyCode.ALT, KeyCode.DOWN);
        await(
                "it is offered to the keyboard, too",
                () -> scene().lookup("#searchRecent").isVisible());
        robot().push(KeyCode.ESCAPE);
        await("Escape takes it away", () -> !scene().lookup("#searchRecent").isVisible());
    }

    @Test
    void whatAPastedPictureFindsIsNotCoveredByQuestionsAskedBefore() {
        await("the question is remembered", () -> demoKeeping().asked(9).contains("moon"));
        robot().clickOn("#searchClear").push(KeyCode.ALT, KeyCode.DOWN);
        await("it is offered", () -> scene().lookup("#searchRecent").isVisible());
        assertThat(onFx(() ->
                        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, new WritableImage(64, 64)))))
                .isTrue();
        robot().push(KeyCode.CONTROL, KeyCode.V);
        await("the picture is asked", () -> visible("#searchChips .chip-face") == 1);
        await("it is offered no longer", () -> !scene().lookup("#searchRecent").isVisible());
    }

    private FakeKeeping demoKeeping() {
        return library.keeping();
    }

    private Set<Long> held(long collection) {
        return demoKeeping().contents(new FileCollection(collection, "", false, 0));
    }

    private boolean isChosen(String row) {
        return scene().lookup("#" + row).getStyleClass().contains("on");
    }

    private long visible(String nodes) {
        return scene().getRoot().lookupAll(nodes).stream()
                .filter(Node::isVisible)
                .count();
    }

    private String names() {
        return scene().lookup("#collectionRows").lookupAll(".row-name").stream()
                .map(row -> ((Label) row).getText())
                .toList()
                .toString();
    }

    private TextInputControl field() {
        return (TextInputControl) scene().lookup("#searchText");
    }
}
