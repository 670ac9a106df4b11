package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.ui.kit.KeyFocus;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.page.PageId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Folders on the settings page: where the keyboard is while they go, and what is said. */
class FoldersPageTest extends PageTest {

    private final List<Folder> folders = List.of(folder(1, "Letters"), folder(2, "Music"), folder(3, "Photos"));

    private static Folder folder(long id, String name) {
        return new Folder(id, URI.create("file:///nowhere/" + name + "/"), name, 12, false);
    }

    @BeforeEach
    void openPage() {
        open();
        world.library().hold(folders);
        become(full());
        show(PageId.FOLDERS);
        await("the folders are there", () -> rows().size() == 3);
    }

    private List<Node> rows() {
        return Optional.ofNullable((VBox) stage.getScene().lookup("#folderList"))
                .map(list -> List.copyOf(list.getChildren()))
                .orElse(List.of());
    }

    private Button button(int row, String id) {
        return (Button) rows().get(row).lookup("#" + id);
    }

    private void give(int row, String id) {
        onFx(() -> {
            KeyFocus.to(button(row, id));
            return true;
        });
        awaitKeyboard(row, id);
    }

    private void awaitKeyboard(int row, String id) {
        await(
                "the keyboard is at " + id + " of row " + row,
                () -> button(row, id) == stage.getScene().getFocusOwner());
    }

    private void awaitFolders(Folder... left) {
        await(
                "the list is " + List.of(left),
                () -> rows().stream()
                        .map(Node::getUserData)
                        .toList()
                        .equals(List.of(left).stream().map(Folder::id).toList()));
    }

    private static void push(KeyCode key) {
        new FxRobot().push(key);
    }

    @Test
    void whileFoldersAreRemovedTheKeyboardStaysInTheListAndIsSeen() {
        give(1, "forget");
        push(KeyCode.SPACE);
        awaitKeyboard(1, "forget");
        push(KeyCode.TAB);
        awaitKeyboard(1, "forgetYes");
        assertThat(onFx(() -> button(1, "forgetYes").getBackground().getFills()))
                .as("a ring, a gap and the button")
                .hasSize(3);
        push(KeyCode.SPACE);
        awaitFolders(folders.get(0), folders.get(2));
        awaitKeyboard(1, "forget");
        assertThat(onFx(() -> button(1, "forget").isFocusVisible())).isTrue();

        push(KeyCode.SPACE);
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        awaitFolders(folders.get(0));
        awaitKeyboard(0, "forget");
    }

    @Test
    void theKeyboardIsAtTheSameButtonWhenNewsComes() {
        give(2, "show");
        Node before = onFx(() -> button(2, "show"));
        become(FakeLibrary.open(new LibraryCounts(36, 36, 0, 0, 0)));
        await("the rows are made anew", () -> button(2, "show") != before);
        awaitKeyboard(2, "show");
    }

    @Test
    void aFolderThatCannotBeShownIsNamedAndThatIsNoMatterOnTheNextPage() {
        onFx(() -> {
            button(0, "show").fire();
            return true;
        });
        await("it is named", () -> headline().equals("“Letters” is no longer there."));
        onFx(() -> {
            shell.raise(Banner.news("other", "Something else", ""));
            return true;
        });
        press("section-models");
        await("only what matters elsewhere is said", () -> headline().equals("Something else"));
    }

    @Test
    void aFolderThatIsRemovedWhileTheWallShowsItLeavesNobodyElsewhere() {
        onFx(() -> {
            shell.back();
            return true;
        });
        press("folder-1");
        show(PageId.FOLDERS);
        give(0, "forget");
        push(KeyCode.SPACE);
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        awaitFolders(folders.get(1), folders.get(2));
        await("the sidebar knows", () -> stage.getScene().lookup("#folder-1") == null);
        assertThat(onFx(() -> isSeen("folderList"))).isTrue();
        awaitKeyboard(0, "forget");
    }

    private String headline() {
        return stage.getScene().lookup("#bannerBox").isVisible()
                ? ((Text) stage.getScene().lookup(".banner-headline")).getText()
                : "";
    }
}
