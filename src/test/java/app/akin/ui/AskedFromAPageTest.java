package app.akin.ui;

import app.akin.settings.Appearance;
import app.akin.ui.pages.PageWorld;
import app.akin.ui.shell.page.PageId;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Return in the field leads from any page to what is asked, though it is what was asked before. */
class AskedFromAPageTest extends AskedWindowTest {

    @Test
    void returnLeavesThePageForTheSameQuestion() {
        try (PageWorld world = onFx(() -> new PageWorld(Locale.ENGLISH))) {
            open(library, world.pages(), Locale.ENGLISH, Appearance.LIGHT, 1280, 800);
            askedAndAnswered("cat");
            for (List<KeyCode> keys : List.of(List.of(KeyCode.ENTER), List.of(KeyCode.SHIFT, KeyCode.ENTER))) {
                onFx(() -> {
                    navigator().show(PageId.MODELS);
                    return true;
                });
                await("the settings are there", () -> scene().lookup("#section-general") != null);
                robot().clickOn("#searchText");
                key(keys.toArray(KeyCode[]::new));
                await("the results are there again", () -> scene().lookup("#section-general") == null);
            }
        }
    }

    @Test
    void noPartOfTheLibraryIsMarkedWhileAPageIsThere() {
        try (PageWorld world = onFx(() -> new PageWorld(Locale.ENGLISH))) {
            open(library, world.pages(), Locale.ENGLISH, Appearance.LIGHT, 1280, 800);
            await("all of it is marked", this::isEverythingMarked);
            onFx(() -> {
                navigator().show(PageId.FAILURES);
                return true;
            });
            await("nothing is", () -> !isEverythingMarked());
            key(KeyCode.ESCAPE);
            await("all of it is again", this::isEverythingMarked);
        }
    }

    private boolean isEverythingMarked() {
        return scene().lookup("#sidebarEverything").getStyleClass().contains("on");
    }
}
