package app.akin.ui.screens;

import app.akin.ui.FxTest;
import app.akin.ui.ScreenLook;
import app.akin.ui.pages.PageScreens;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of every state of the window and of every page, in {@code target/screens}, for looking at beside the drawings. */
@Tag("screens")
final class EveryStateInEveryLook extends FxTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("akin.basedir", "."), "target/screens").toAbsolutePath();

    static List<ScreenLook> looks() {
        return ScreenLook.ALL;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyState(ScreenLook look) throws Exception {
        new StateScreens(FOLDER.resolve("states"), List.of()).drawAll(look);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPage(ScreenLook look) throws Exception {
        new PageScreens(FOLDER.resolve("pages").toFile(), List.of()).drawAll(look);
    }
}
