package app.akin.ui.pages;

import app.akin.library.LibraryState;
import app.akin.library.LibraryTrouble;
import app.akin.library.models.Models.State;
import app.akin.library.models.Models.State.Failed.Why;
import app.akin.model.LibraryCounts;
import app.akin.settings.PlaceProblem;
import app.akin.ui.ScreenLook;
import app.akin.ui.Screenshot;
import app.akin.ui.kit.Fonts;
import app.akin.ui.kit.Messages;
import app.akin.ui.setup.PlacePage;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.PageId;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** Draws every page in every look to the folder named first, for looking at beside the drawings. */
public final class PageScreens {

    private static final int SETTLE_MILLIS = 450;
    private final File folder;
    private final List<String> wanted;
    private Navigator shell;

    public PageScreens(File folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        File folder = new File(arguments[0]);
        folder.mkdirs();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        Fonts.load();
        PageScreens screens = new PageScreens(folder, List.of(arguments).subList(1, arguments.length));
        for (ScreenLook look : ScreenLook.ALL) {
            screens.drawAll(look);
        }
        Platform.exit();
    }

    public void drawAll(ScreenLook look) throws Exception {
        draw("first-run", look, PageId.FIRST_RUN, world -> {}, root -> {});
        draw("first-run-ask", look, PageId.FIRST_RUN, world -> {}, root -> fire(root, "#modelDownload"));
        draw(
                "first-run-loading",
                look,
                PageId.FIRST_RUN,
                world -> world.models()
                        .become(FakeModels.iris(new State.InUse()), FakeModels.clip(PageStates.downloading())),
                root -> {});
        draw(
                "first-run-failed",
                look,
                PageId.FIRST_RUN,
                world -> world.models()
                        .become(FakeModels.iris(new State.InUse()), FakeModels.clip(new State.Failed("", Why.STOPPED))),
                root -> {});
        draw(
                "empty",
                look,
                PageId.LIBRARY_EMPTY,
                world -> world.library().become(FakeLibrary.open(new LibraryCounts(0, 0, 0, 0, 3))),
                root -> {});
        draw(
                "database",
                look,
                PageId.DATABASE,
                world -> world.library().become(PageStates.missing()),
                root -> press(root, "#looked"));
        draw(
                "failed",
                look,
                PageId.DATABASE,
                world -> world.library()
                        .become(new LibraryState.Failed(
                                LibraryTrouble.NEWER,
                                "The database was made by a newer Akin (schema 9); it is left as it is",
                                "schema version 9, this Akin knows 4")),
                root -> press(root, "#failedFold"));
        draw("nothing", look, PageId.NOTHING_FOUND, world -> {}, root -> {});
        draw("failures", look, PageId.FAILURES, world -> world.library().fail(FakeLibrary.fewFailures()), root -> {});
        draw("failures-empty", look, PageId.FAILURES, world -> {}, root -> {});
        draw("progress", look, PageId.PROGRESS, PageStates::adding, root -> {});
        draw("settings", look, PageId.SETTINGS, world -> {}, root -> {});
        draw("folders", look, PageId.FOLDERS, PageStates::folders, root -> {});
        draw(
                "models",
                look,
                PageId.MODELS,
                world -> world.models()
                        .become(
                                FakeModels.iris(new State.InUse()),
                                FakeModels.clip(PageStates.downloading()),
                                FakeModels.own(new State.Ready())),
                root -> {});
        draw(
                "models-building",
                look,
                PageId.MODELS,
                world -> world.models()
                        .become(
                                FakeModels.clip(new State.Building(8_020, 12_480)),
                                FakeModels.iris(new State.Ready()),
                                FakeModels.own(new State.Failed("", Why.NO_ROOM))),
                root -> {});
        draw(
                "models-words",
                look,
                PageId.MODELS,
                world -> world.models()
                        .become(
                                FakeModels.iris(new State.InUse()),
                                FakeModels.reader(new State.Building(18, 60)),
                                FakeModels.multilingual(new State.Incomplete("CLIP ViT-B/32")),
                                FakeModels.words(new State.Offered())),
                root -> {});
        draw(
                "models-paused",
                look,
                PageId.MODELS,
                world -> world.models()
                        .become(
                                FakeModels.iris(new State.InUse()),
                                FakeModels.clip(new State.Paused(231_000_000, 605_157_884))),
                root -> {});
        draw("server", look, PageId.SERVER, world -> {}, root -> press(root, "#own"));
        draw("doctor", look, PageId.SETTINGS, PageStates::examined, root -> press(root, "#section-doctor"));
        draw("size", look, PageId.SETTINGS, world -> {}, root -> press(root, "#section-size"));
        draw("passages", look, PageId.SETTINGS, PageStates::elsewhere, root -> press(root, "#section-passages"));
        draw("answers", look, PageId.SETTINGS, world -> {}, root -> press(root, "#section-answers"));
        draw("keys", look, PageId.KEYS, world -> {}, root -> {});
        draw("about", look, PageId.SETTINGS, world -> {}, root -> press(root, "#section-about"));
        places(look);
    }

    /** Shown before there is a window: a home that is read-only, on the network, or no folder. */
    private void places(ScreenLook look) throws Exception {
        for (PlaceProblem.Kind kind : PlaceProblem.Kind.values()) {
            PlaceProblem problem = new PlaceProblem(kind, Path.of("/home/ruth/akin"), "/home/ruth/akin: not possible");
            draw(
                    "home-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    look,
                    PageId.FIRST_RUN,
                    world -> {},
                    root -> root.getScene()
                            .setRoot(PlacePage.create(problem, new Messages(look.locale()), chosen -> {}, () -> {})));
        }
    }

    private static void fire(Parent root, String id) {
        ((javafx.scene.control.Button) root.lookup(id)).fire();
    }

    private static void press(Parent root, String id) {
        javafx.scene.Node node = root.lookup(id);
        if (node instanceof javafx.scene.control.RadioButton radio) {
            radio.setSelected(true);
        } else {
            ((ToggleButton) node).fire();
        }
    }

    private void draw(String name, ScreenLook look, PageId id, Consumer<PageWorld> before, Consumer<Parent> after)
            throws Exception {
        String file = name + "-" + look.name();
        if (!wanted.isEmpty() && wanted.stream().noneMatch(file::matches)) {
            return;
        }
        Stage[] stage = new Stage[1];
        PageWorld world = new PageWorld(look.locale());
        onWindowThread(() -> {
            full(world, id);
            before.accept(world);
            stage[0] = window(world, look);
        });
        Thread.sleep(SETTLE_MILLIS);
        onWindowThread(() -> go(world, id));
        Thread.sleep(SETTLE_MILLIS);
        onWindowThread(() -> after.accept(stage[0].getScene().getRoot()));
        Thread.sleep(SETTLE_MILLIS);
        onWindowThread(() -> {
            Screenshot.save(stage[0].getScene(), new File(folder, file + ".png").toPath());
            stage[0].close();
        });
        world.close();
    }

    /** A library like the drawings', except on pages that are only there without one. */
    private static void full(PageWorld world, PageId id) {
        if (id != PageId.FIRST_RUN && id != PageId.LIBRARY_EMPTY) {
            PageStates.folders(world);
        }
    }

    private void go(PageWorld world, PageId id) {
        switch (id) {
            case FIRST_RUN, LIBRARY_EMPTY, DATABASE -> {}
            case NOTHING_FOUND -> shell.ask("submarine volcano");
            default -> shell.show(id);
        }
    }

    /** The whole window over the world. */
    private Stage window(PageWorld world, ScreenLook look) {
        Stage stage = new Stage();
        world.theme().install();
        world.settings()
                .update(settings -> settings.withLook(settings.look()
                        .withAppearance(look.scheme())
                        .withTextPercent(look.percent())
                        .withHighContrast(look.contrast())
                        .withReducedMotion(true)));
        shell = AkinWindow.show(stage, world.services(), world.pages()).navigator();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(look.width());
        stage.setHeight(look.height());
        return stage;
    }

    private static void onWindowThread(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }
}
