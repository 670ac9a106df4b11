package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.reading.ReaderMain;
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

    @Test
    void onlyAReaderIsStartedAsAReader() {
        assertThat(ReaderMain.isMeant(new String[] {"--read-for-akin", "1000", "0", "/tmp/scratch"}))
                .isTrue();
        assertThat(ReaderMain.isMeant(new String[] {"--read-for-akin"})).isFalse();
        assertThat(ReaderMain.isMeant(new String[] {"search", "--read-for-akin", "a", "b"}))
                .isFalse();
    }

    private static Optional<Optional<Path>> windowHome(String... arguments) {
        return Main.windowHome(arguments);
    }
}
