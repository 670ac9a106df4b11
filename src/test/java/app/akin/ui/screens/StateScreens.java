package app.akin.ui.screens;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.library.LibraryState;
import app.akin.library.models.ModelTrouble;
import app.akin.model.scope.Scope;
import app.akin.ui.DemoLibrary;
import app.akin.ui.ScreenLook;
import app.akin.ui.XServer;
import app.akin.ui.kit.Fonts;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.banner.Banner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/**
 * Draws the window in every state and look to the folder named first, popovers included, for looking at beside the drawings;
 * further arguments name the states wanted. {@code -Dakin.screens.photographs} names a folder of photographs to show.
 */
public final class StateScreens {

    private final Path folder;
    private final List<String> wanted;

    StateScreens(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        XServer.ensure();
        Platform.startup(() -> Platform.setImplicitExit(false));
        DrawnWindow.fx(Fonts::load);
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        StateScreens screens = new StateScreens(Path.of(arguments[0]), rest);
        String look = System.getProperty("akin.screens.look", "");
        try {
            for (ScreenLook one : ScreenLook.ALL) {
                if (look.isEmpty() || List.of(look.split(",")).contains(one.name())) {
                    screens.drawAll(one);
                }
            }
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    void drawAll(ScreenLook look) throws Exception {
        draw("home", look, window -> {});
        draw("results", look, window -> window.ask("a cat on a chair"));
        draw(
                "details",
                look,
                window -> window.ask("a cat on a chair").keys(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT));
        draw(
                "where",
                look,
                window -> window.ask("flower")
                        .keys(KeyCode.DOWN, KeyCode.RIGHT)
                        .press("#detailsNumbers")
                        .where());
        draw("weaker", look, window -> window.ask("a cat on a chair").press("#cutLineToggle"));
        draw(
                "weaker-end",
                look,
                window -> window.ask("a cat on a chair")
                        .press("#cutLineToggle")
                        .settle()
                        .keys(KeyCode.DOWN, KeyCode.END));
        draw("document", look, window -> window.ask("shelf wicker balcony").press(".card.passage > .card-document"));
        draw("nothing", look, window -> window.ask("submarine volcano"));
        draw("nothing-korean", look, window -> window.ask("해저 화산"));
        draw("nearest", look, window -> window.ask("submarine volcano").press("#nothingNearest"));
        draw("passage", look, window -> window.ask("a cat on a chair").keys(KeyCode.DOWN));
        draw("several", look, window -> {
            window.ask("flower").keys(KeyCode.DOWN);
            window.shifted(KeyCode.RIGHT).shifted(KeyCode.RIGHT);
        });
        draw(
                "filter",
                look,
                window -> window.ask("flower")
                        .press("#filterButton")
                        .settle()
                        .press(".type-chip")
                        .settle());
        draw(
                "filtered",
                look,
                window -> window.ask("flower")
                        .press("#filterButton")
                        .settle()
                        .press(".type-chip")
                        .settle()
                        .press("#filterButton")
                        .settle());
        draw("restarting", look, window -> {
            window.ask("flower");
            window.library().become(new LibraryState.Restarting());
            DrawnWindow.pause(1500);
        });
        draw("model-missing", look, window -> {
            window.ask("flower");
            window.library().lose(new ModelTrouble("CLIP ViT-B/32", false, 1_204, 12_480));
        });
        draw("model-damaged", look, window -> {
            window.ask("flower");
            window.library().lose(new ModelTrouble("CLIP ViT-B/32", true, 1_204, 12_480));
        });
        draw(
                "composed",
                look,
                window -> window.ask("flower")
                        .keys(KeyCode.DOWN)
                        .shifted(KeyCode.ENTER)
                        .settle()
                        .write("red -dog"));
        draw("gone", look, window -> {
            window.ask("flower");
            DemoLibrary library = window.library();
            library.recent(Scope.EVERYTHING, 0, 400).stream()
                    .filter(hit -> hit.file().name().contains("flower"))
                    .limit(2)
                    .forEach(library::vanish);
        });
        AnswerScreens.drawAll((state, prepare) -> draw(state, look, prepare));
        draw("fault", look, window -> {
            Messages words = new Messages(look.locale());
            window.ask("flower")
                    .raise(Banner.danger("fault", words.get("fault.title"), words.get("fault.text"))
                            .offering(words.get("fault.copy"), () -> {}));
        });
        draw("disk-low", look, window -> window.library().report(progress(Phase.WAITING_FOR_SPACE)));
        draw("adding", look, window -> window.library().report(progress(Phase.READING)));
        draw("paused", look, window -> window.library().report(progress(Phase.PAUSED)));
        draw("late", look, window -> {
            window.ask("flower");
            window.library().keepSilent();
            window.askOnly("another flower");
            DrawnWindow.pause(2600);
        });
        draw("opening", look, window -> {
            window.library().become(new LibraryState.Opening());
            DrawnWindow.pause(800);
        });
        draw(
                "quick-look",
                look,
                window -> window.ask("flower").keys(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE));
    }

    private static IndexProgress progress(Phase phase) {
        return new IndexProgress(
                phase,
                3860,
                Optional.of(3860L),
                1204,
                1199,
                5,
                List.of(),
                23,
                Optional.of(Duration.ofSeconds(120)),
                Optional.of("dunes.jpg"),
                phase == Phase.WAITING_FOR_SPACE ? OptionalLong.of(1_900_000_000L) : OptionalLong.empty());
    }

    private void draw(String state, ScreenLook look, Consumer<DrawnWindow> prepare) throws Exception {
        if (!wanted.isEmpty() && !wanted.contains(state)) {
            return;
        }
        String photographs = System.getProperty("akin.screens.photographs", "");
        DemoLibrary library =
                photographs.isEmpty() ? DemoLibrary.drawn(400) : DemoLibrary.photographs(Path.of(photographs));
        try (DrawnWindow window = new DrawnWindow(library, look)) {
            prepare.accept(window);
            window.settle();
            window.save(folder.resolve(state + "-" + look.name() + ".png"));
        }
    }
}
