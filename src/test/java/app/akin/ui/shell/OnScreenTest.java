package app.akin.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.settings.WindowState;
import app.akin.settings.WindowState.Position;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class OnScreenTest {

    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1366, 740);
    private static final Rectangle2D RIGHT = new Rectangle2D(1366, 0, 1920, 1200);

    private static WindowState left(double x, double y, double width, double height) {
        return WindowState.DEFAULT.withBounds(new Position(x, y), width, height);
    }

    private static void assertInside(WindowState window, Rectangle2D screen) {
        Position at = window.position().orElseThrow();
        assertThat(screen.contains(at.x(), at.y(), window.width() + 16, window.height() + 40))
                .as("%s on %s", window, screen)
                .isTrue();
    }

    @Test
    void aWindowThatFitsStaysAsItWas() {
        WindowState window = left(1500, 100, 1280, 800);
        assertThat(OnScreen.fitted(window, List.of(MAIN, RIGHT))).isEqualTo(window);
    }

    @Test
    void aWindowTooLargeForTheScreenIsMadeSmaller() {
        WindowState fitted = OnScreen.fitted(WindowState.DEFAULT, List.of(MAIN));
        assertThat(fitted.height()).isEqualTo(700);
        assertInside(fitted, MAIN);
    }

    @Test
    void aWindowThatStandsOutIsMovedIn() {
        assertInside(OnScreen.fitted(left(-200, 300, 1000, 650), List.of(MAIN)), MAIN);
        assertInside(OnScreen.fitted(left(2600, 900, 1280, 800), List.of(MAIN, RIGHT)), RIGHT);
    }

    @Test
    void aTitleAboveEveryScreenCannotBeReached() {
        List<Rectangle2D> screens = List.of(MAIN, RIGHT);
        assertThat(OnScreen.isAbove(40, -20, 1280, screens)).isTrue();
        assertThat(OnScreen.isAbove(40, 0, 1280, screens)).isFalse();
        assertThat(OnScreen.isAbove(40, -20, 1280, List.of(MAIN, new Rectangle2D(0, -768, 1366, 768))))
                .as("on the screen above")
                .isFalse();
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesToTheMainOne() {
        assertInside(OnScreen.fitted(left(1500, 100, 1280, 800), List.of(MAIN)), MAIN);
    }
}
