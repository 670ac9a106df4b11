package app.akin.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Folder;
import app.akin.ui.DemoLibrary;
import app.akin.ui.WindowTest;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was removed comes back, by the button of its banner and by the key. */
class UndoTest extends WindowTest {

    private final DemoLibrary library = DemoLibrary.drawn(40);

    @BeforeEach
    void open() {
        open(library);
    }

    private Folder leaveOut() {
        Folder folder = library.folders().getFirst();
        onFx(() -> {
            navigator().leaveOut(folder);
            return true;
        });
        awaitBanner("“" + folder.name() + "” was left out of the library.");
        return folder;
    }

    private void awaitBanner(String headline) {
        await(
                headline,
                () -> scene().lookup("#bannerBox").isVisible()
                        && ((Text) scene().lookup(".banner-headline")).getText().equals(headline));
    }

    @Test
    void aRemovedFolderComesBackByTheButtonAndIsKeptInStepAgain() {
        Folder folder = leaveOut();
        await("the sidebar has it no longer", () -> scene().lookup("#folder-" + folder.id()) == null);

        robot().clickOn("#bannerAction");
        awaitBanner("“" + folder.name() + "” is in the library again.");
        await("the sidebar has it again", () -> scene().lookup("#folder-" + folder.id()) != null);
        assertThat(library.told()).containsExactly("forget " + folder.name(), "take back " + folder.name());
        assertThat(library.indexing().told()).contains("look again");
    }

    @Test
    void theKeyDoesWhatTheBannersButtonDoes() {
        Folder folder = leaveOut();
        robot().push(KeyCode.CONTROL, KeyCode.Z);
        awaitBanner("“" + folder.name() + "” is in the library again.");
        robot().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(library.told()).containsExactly("forget " + folder.name(), "take back " + folder.name());
    }

    @Test
    void whileTheFieldHasSomethingToTakeBackTheKeyIsTheFields() {
        Folder folder = leaveOut();
        TextField field = node("searchText");
        robot().clickOn("#searchText").write("moon");
        robot().push(KeyCode.CONTROL, KeyCode.Z);
        await("the field has taken it back", () -> !field.getText().equals("moon"));
        assertThat(library.told()).containsExactly("forget " + folder.name());
    }
}
