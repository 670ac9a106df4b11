package app.akin.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPathTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPathIsWrittenInManyWays() {
        Path folder = Path.of("/media/My trips");

        assertThat(TypedPath.of("/media/My trips")).contains(folder);
        assertThat(TypedPath.of("  /media/old/../My trips/ ")).contains(folder);
        assertThat(TypedPath.of("\"/media/My trips\"")).contains(folder);
        assertThat(TypedPath.of("file:///media/My%20trips")).contains(folder);
    }

    @Test
    void theHomeFolderHasAShortName() {
        assertThat(TypedPath.of("~")).contains(HOME);
        assertThat(TypedPath.of("~/Pictures")).contains(HOME.resolve("Pictures"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a cat",
                "cats/dogs",
                "~cat",
                "file:cat",
                "file:///%",
                "\"",
                "https://example.org/cat",
                "/a\u0000b",
                "name:*.png"
            })
    void otherWordsAreNone(String words) {
        assertThat(TypedPath.of(words)).isEmpty();
    }
}
