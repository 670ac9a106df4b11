package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.reading.ReaderCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowWishTest {

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
        assertThat(ReaderCommand.isMeant(new String[] {"--read-for-akin", "1000", "0", "/tmp/scratch"}))
                .isTrue();
        assertThat(ReaderCommand.isMeant(new String[] {"--read-for-akin"})).isFalse();
        assertThat(ReaderCommand.isMeant(new String[] {"search", "--read-for-akin", "a", "b"}))
                .isFalse();
    }

    @Test
    void whatIsToBeFoundFollowsTheOption() {
        assertThat(WindowWish.of(new String[] {"--home", "/data", "--find", "/a b.jpg", "/folder/../c"}))
                .contains(new WindowWish(Optional.of(Path.of("/data")), List.of(Path.of("/a b.jpg"), Path.of("/c"))));
        assertThat(WindowWish.of(new String[] {"--find"})).contains(new WindowWish(Optional.empty(), List.of()));
        assertThat(WindowWish.of(new String[] {"--find", "a"}).orElseThrow().find())
                .containsExactly(Path.of("a").toAbsolutePath());
        assertThat(WindowWish.of(new String[] {"search", "--find"})).isEmpty();
    }

    private static Optional<Optional<Path>> windowHome(String... arguments) {
        return WindowWish.of(arguments).map(WindowWish::home);
    }
}
