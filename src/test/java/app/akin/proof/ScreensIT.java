package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.OtherProgram;
import app.akin.proof.program.Screen;
import app.akin.proof.source.Camera;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the packaged program's window as it stands on a real screen, in {@code target/screens}. */
@Tag("screens")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScreensIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("akin.basedir", "."), "target/screens").toAbsolutePath();

    private final AkinHome home = AkinHome.create();
    private final Screen screen = Screen.open(2420, 1300);
    private final OtherProgram camera = OtherProgram.start(screen, Camera.class);
    private final Album album = new Album(home.files().resolve("Photographs"));

    @BeforeAll
    void fillTheLibrary() {
        camera.saying("ready");
        album.write();
        assertThat(home.index(album.folder()).indexed()).isGreaterThan(40);
    }

    @AfterAll
    void leaveNothing() {
        try (home;
                screen) {
            camera.close();
        }
    }

    static Stream<WindowLook> every() {
        return Stream.of(
                WindowLook.LIGHT,
                WindowLook.DARK,
                WindowLook.KOREAN,
                WindowLook.LARGE,
                WindowLook.LARGE_DARK,
                WindowLook.LARGE_KOREAN,
                WindowLook.SMALL);
    }

    static Stream<WindowLook> usual() {
        return Stream.of(WindowLook.LIGHT, WindowLook.DARK, WindowLook.KOREAN);
    }

    @ParameterizedTest
    @MethodSource("every")
    void theFirstRun(WindowLook look) {
        try (AkinHome empty = AkinHome.create();
                Tour tour = tour(empty, look)) {
            tour.firstRun();
            tour.dropping("first-run-drop", album.folder());
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void theWallAndWhatIsFound(WindowLook look) {
        try (Tour tour = tour(home, look)) {
            tour.wall();
            tour.results();
            tour.details();
        }
    }

    @ParameterizedTest
    @MethodSource("usual")
    void theRest(WindowLook look) {
        try (Tour tour = tour(home, look)) {
            tour.until("the wall is full", () -> tour.window().cards().size() >= 3);
            tour.dropping("drop", album.pictures().toArray(Path[]::new));
            tour.results();
            tour.passages();
            tour.menu();
            tour.failures();
            tour.settings();
            tour.error();
        }
    }

    private Tour tour(AkinHome over, WindowLook look) {
        over.settings(look.settings());
        return new Tour(AkinWindow.open(over, screen), screen, camera, look, FOLDER);
    }
}
