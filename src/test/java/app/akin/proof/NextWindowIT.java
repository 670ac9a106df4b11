package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.Screen;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A window that is started while the one before still ends is there when that is gone. */
final class NextWindowIT {

    private static final Duration SOON = Duration.ofMinutes(3);

    private final AkinHome home = AkinHome.create();

    @AfterEach
    void leaveNothing() {
        home.close();
    }

    @Test
    void aStartWhileTheWindowBeforeEndsIsTheNextWindow() throws Exception {
        try (Screen screen = Screen.open()) {
            AkinWindow window = AkinWindow.open(home, screen);
            for (int i = 0; i < 2; i++) {
                window.run().askToEnd();
                AkinWindow next = AkinWindow.open(home, screen);
                assertThat(window.run().endsWithin(SOON)).isTrue();
                assertThat(next.titles()).isNotEmpty();
                window = next;
            }
            window.run().askToEnd();
            assertThat(window.run().endsWithin(SOON)).isTrue();
        }
    }
}
