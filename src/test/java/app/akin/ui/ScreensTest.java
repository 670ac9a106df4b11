package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.indexing.IndexProgress;
import app.akin.ui.shell.UiSettings.Scheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of the window for looking at, in {@code target/screens}. */
@Tag("screens")
class ScreensTest extends WindowTest {

    private static final Path FOLDER = Path.of("target", "screens");

    /** Drawn pictures, or photographs of a folder of one's own for a look that stays at home. */
    private static DemoLibrary library() {
        String photographs = System.getProperty("akin.screens.photographs", "");
        return photographs.isEmpty() ? DemoLibrary.drawn(400) : DemoLibrary.photographs(Path.of(photographs));
    }

    private void show(Locale locale, Scheme scheme, int width, int height) {
        open(library(), Map.of(), locale, scheme, width, height);
        awaitPictures();
    }

    private void ask(String words) {
        onFx(() -> {
            navigator().ask(words);
            return true;
        });
        await("the answer is there", () -> navigator().asked().get().isPresent());
        awaitPictures();
    }

    private void save(String name) {
        Path file = FOLDER.resolve(name + ".png");
        onFx(() -> {
            Screenshot.save(scene(), file);
            return true;
        });
        assertThat(Files.exists(file)).isTrue();
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot().press(key).release(key);
        }
    }

    @Test
    void results() {
        show(Locale.ENGLISH, Scheme.LIGHT, 1280, 800);
        save("home");
        ask("the cat in the armchair");
        save("results-light");
        onFx(() -> {
            demo().services().settings().change(values -> values.withScheme(Scheme.DARK));
            return true;
        });
        save("results-dark");
    }

    @Test
    void details() {
        show(Locale.ENGLISH, Scheme.LIGHT, 1280, 800);
        ask("the cat in the armchair");
        press(KeyCode.DOWN);
        save("details-passage");
        press(KeyCode.RIGHT);
        awaitPictures();
        await("the name is there", () -> scene().lookup("#detailsOpen").isVisible());
        save("details");
    }

    @Test
    void detailsLarge() {
        show(Locale.ENGLISH, Scheme.DARK, 1920, 1200);
        ask("the cat in the armchair");
        press(KeyCode.DOWN, KeyCode.RIGHT);
        robot().press(KeyCode.SHIFT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.SHIFT);
        awaitPictures();
        save("several-1920-dark");
    }

    @Test
    void large() {
        show(Locale.ENGLISH, Scheme.LIGHT, 1920, 1200);
        ask("flower");
        save("results-1920");
    }

    @Test
    void small() {
        show(Locale.ENGLISH, Scheme.LIGHT, 900, 600);
        ask("cat on a chair");
        save("results-900");
        press(KeyCode.DOWN);
        save("details-900");
    }

    @Test
    void korean() {
        show(Locale.KOREAN, Scheme.LIGHT, 1280, 800);
        ask("강아지");
        save("korean");
        press(KeyCode.DOWN);
        save("korean-details");
    }

    @Test
    void adding() {
        DemoLibrary library = library();
        open(library, Map.of(), Locale.ENGLISH, Scheme.LIGHT, 1280, 800);
        awaitPictures();
        library.report(new IndexProgress(
                IndexProgress.Phase.READING,
                3860,
                Optional.of(3860L),
                1204,
                1199,
                5,
                List.of(),
                23,
                Optional.of(Duration.ofSeconds(120)),
                Optional.of("dunes.jpg"),
                OptionalLong.empty()));
        await("the progress is shown", () -> scene().lookup("#statusBarFill").isVisible());
        save("adding");
    }
}
