package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.library.LibraryState;
import app.akin.library.models.ModelTrouble;
import app.akin.settings.Appearance;
import app.akin.settings.Language;
import app.akin.settings.WindowState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What the window says and does as the world around it changes. */
class WindowStatesTest extends WindowTest {

    private final DemoLibrary library = DemoLibrary.drawn(40);

    private void ask(String words) {
        onFx(() -> {
            navigator().ask(words);
            return true;
        });
        await(
                "the answer is there",
                () -> navigator()
                        .asked()
                        .get()
                        .map(asked -> asked.words().equals(words))
                        .orElse(false));
    }

    private String text(String id) {
        return onFx(() -> ((Labeled) scene().lookup("#" + id)).getText());
    }

    private String prompt() {
        return ((TextField) scene().lookup("#searchText")).getPromptText();
    }

    private String banner() {
        return onFx(() -> {
            Text headline = (Text) scene().lookup(".banner-headline");
            return scene().lookup("#bannerBox").isVisible() ? headline.getText() : "";
        });
    }

    private static IndexProgress progress(Phase phase, long done, OptionalLong space) {
        return new IndexProgress(
                phase, 200, Optional.of(200L), done, done, 0, List.of(), 20, Optional.empty(), Optional.empty(), space);
    }

    private void report(Phase phase, long done) {
        library.report(progress(phase, done, OptionalLong.empty()));
        onFx(() -> true); // what was reported is worked on before the next
    }

    @Test
    void whileFilesAreAddedLargeTextFitsASmallWindow() {
        open(library, Map.of(), Locale.KOREAN, Appearance.LIGHT, 900, 600);
        onFx(() -> {
            demo().services().settings().update(now -> now.withLook(now.look().withTextPercent(150)));
            return true;
        });
        library.report(new IndexProgress(
                Phase.READING,
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
        await("it is said", () -> scene().lookup("#statusPause").isVisible());
        for (String last : List.of("settingsButton", "statusLibrary")) {
            await(last + " is in the window", () -> {
                Node part = scene().lookup("#" + last);
                return part.localToScene(part.getLayoutBounds()).getMaxX() <= 900;
            });
        }
        assertThat(text("statusModel")).isNotEmpty();
        await("the prompt ends with a whole word", () -> prompt().matches("찾고 싶은 .*[가-힣]…"));
    }

    @Test
    void waitingForAnotherProgramIsSaidInBannerAndBarUntilItIsOver() {
        open(library);
        for (int i = 0; i < 2; i++) {
            library.waitForLocks(true);
            await("it is said", () -> banner().equals("Waiting for the database."));
            assertThat(text("statusWords")).isEqualTo("Waiting for the database");
            assertThat(text("statusLibrary")).isEqualTo("Library held by another program");
            library.waitForLocks(false);
            await("it is over", () -> banner().isEmpty());
            assertThat(text("statusWords")).endsWith("all up to date");
            assertThat(text("statusLibrary")).isEqualTo("Library ready");
        }
    }

    @Test
    void anotherLanguageAppliesAtOnceAndTheQuestionStays() {
        open(library);
        ask("moon");
        onFx(() -> {
            demo().services()
                    .settings()
                    .update(settings -> settings.withLook(settings.look().withLanguage(Language.KOREAN)));
            return true;
        });
        await("the results are told in Korean", () -> text("resultsTitle").startsWith("결과"));
        assertThat(onFx(() -> ((TextField) scene().lookup("#searchText")).getText()))
                .isEqualTo("moon");
        assertThat(onFx(() -> stage().getTitle())).isEqualTo("moon – Akin");
        library.become(new LibraryState.Restarting());
        await("the new window hears of the library", () -> banner().startsWith("라이브러리를 다시"));
        assertThat(library.listeners()).isEqualTo(1);
        library.open();
        onFx(() -> {
            demo().services()
                    .settings()
                    .update(settings -> settings.withLook(settings.look().withLanguage(Language.ENGLISH)));
            return true;
        });
        await("and back", () -> text("resultsTitle").equals("1 match"));
    }

    @Test
    void newsIsSpokenOnce() {
        open(library);
        List<String> said = new ArrayList<>();
        onFx(() -> {
            ((Label) scene().lookup("#spoken")).textProperty().addListener((p, old, now) -> said.add(now));
            return true;
        });
        ask("red flower");
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).matches("1 match, best: .*flower.*");
        said.clear();
        report(Phase.SCANNING, 0);
        for (int done = 0; done < 200; done += 10) {
            report(Phase.READING, done);
        }
        report(Phase.IDLE, 200);
        assertThat(said)
                .containsExactly(
                        "Adding files", "50 of 200 files", "100 of 200 files", "150 of 200 files", "Added 200 files");
        said.clear();
        library.become(new LibraryState.Restarting());
        await("the banner is spoken", () -> said.size() == 1);
        assertThat(said.getFirst()).startsWith("The library is restarting.");
    }

    @Test
    void aMissingModelIsSaidWithAWayToTheModelsAndTheCountSaysOfHowMany() {
        open(library);
        ask("moon");
        library.lose(new ModelTrouble("clip-vit-b-32", false, 1_204, 12_480));
        await("the banner is there", () -> banner().startsWith("The model “CLIP ViT-B/32” is missing"));
        assertThat(text("resultsTitle")).isEqualTo("1 match in 1,204 of 12,480 files");
        assertThat(onFx(() -> ((Button) scene().lookup("#bannerAction")).getText()))
                .isEqualTo("Open Models");
    }

    @Test
    void whileTheDiskIsNearlyFullABannerSaysHowMuchIsLeftAndGoesByItself() {
        open(library);
        library.report(progress(Phase.WAITING_FOR_SPACE, 20, OptionalLong.of(1_900_000_000L)));
        await("the banner is there", () -> banner().equals("The disk is nearly full: 1.9 GB left."));
        report(Phase.READING, 21);
        await("the banner is gone", () -> banner().isEmpty());
    }

    @Test
    void theWindowDoesNotWanderByItsFrame() {
        open(library, Map.of(), Locale.ENGLISH, Appearance.LIGHT, 1000, 700);
        onFx(() -> {
            stage().setX(120);
            stage().setY(90);
            return true;
        });
        await(
                "the place is kept",
                () -> demo().kept().position().map(WindowState.Position::x).orElse(0.0) > 100);
        WindowState first = demo().kept();
        for (int start = 0; start < 2; start++) {
            reopen();
            await("it is kept again", () -> demo().kept() != first);
        }
        assertThat(demo().kept().position()).isEqualTo(first.position());
        assertThat(demo().kept().width()).isEqualTo(first.width());
        assertThat(demo().kept().height()).isEqualTo(first.height());
    }
}
