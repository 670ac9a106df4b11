package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.Processes;
import app.akin.proof.program.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What has been done when the window is there to be seen, and what has not. */
final class FirstFrameIT {

    private static final Duration END = Duration.ofMinutes(1);

    /** For a client of its own Java reads every certificate that it trusts, as long as all else before the window takes. */
    @Test
    void nothingOfTheNetworkIsMadeReadyForAWindow() {
        try (AkinHome home = AkinHome.create();
                Screen screen = Screen.open()) {
            for (int start = 0; start < 2; start++) {
                AkinWindow window = AkinWindow.open(home, screen);
                assertThat(Processes.threads(window.run().pid()))
                        .anyMatch(thread -> thread.startsWith("JavaFX"))
                        .noneMatch(thread -> thread.startsWith("HttpClient"));
                window.run().askToEnd();
                assertThat(window.run().endsWithin(END)).isTrue();
            }
        }
    }
}
