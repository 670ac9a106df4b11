package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a command says, and that it says nothing more when it was asked to end. */
class OutputTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Output output = new Output(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void whatFailsBecauseTheProgramEndsIsNotSaid() {
        output.lines(List.of("one", "two"));
        output.stop();
        output.aside("akin: Cannot invoke anything, because \"connection\" is null");
        output.json(new JsonPrimitive(3));
        output.lines(List.of("12 indexed"));
        output.passing("7 of 12");
        output.stop();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(lines("one", "two"));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(lines("akin: stopped; what is done stays"));
    }

    @Test
    void aLineThatPassesMakesRoom() {
        output.passing("7 of 12");
        output.stop();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[K7 of 12\r\u001b[K" + lines("akin: stopped; what is done stays"));
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
