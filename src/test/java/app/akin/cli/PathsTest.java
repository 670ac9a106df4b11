package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathsTest {

    @Test
    void aNameDoesNothingToATerminal() {
        assertThat(Paths.shown(Path.of("/tmp/a\nb\u001B[31m\t\u202Egpj.exe").toUri()))
                .isEqualTo("/tmp/a\\nb\\x1b[31m\\t\\u202egpj.exe");
        assertThat(Paths.shown(Path.of("/tmp/여우 \"1\".jpg").toUri())).isEqualTo("/tmp/여우 \"1\".jpg");
    }

    @Test
    void aPlaceOfAnotherSystemIsShownAsItStands() {
        assertThat(Paths.shown(URI.create("http://example.org/a"))).isEqualTo("http://example.org/a");
    }
}
