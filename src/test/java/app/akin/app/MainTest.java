package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(windowHome()).contains(Optional.empty());
        assertThat(windowHome("--home", "/data")).contains(Optional.of(Path.of("/data")));
        assertThat(windowHome("--home=/data")).contains(Optional.of(Path.of("/data")));
    }

    @Test
    void anythingElseIsForTheCommandLine() {
        assertThat(windowHome("index", "/photos")).isEmpty();
        assertThat(windowHome("--home", "/data", "status")).isEmpty();
        assertThat(windowHome("--help")).isEmpty();
        assertThat(windowHome("--home")).isEmpty();
    }

    private static Optional<Optional<Path>> windowHome(String... arguments) {
        return Main.windowHome(arguments);
    }
}
