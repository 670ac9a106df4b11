package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --help} prints. */
class HelpTest {

    /** A name, and what is said of it, on as many lines as that takes. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w+) +(\\S.*(?:\\n {5,}\\S.*)*)");

    @ParameterizedTest
    @ValueSource(strings = {"", "models", "database"})
    void eachCommandIsDescribedByWholeSentences(String of) {
        Map<String, String> commands = commandsOf(of);
        commands.remove("help"); // the library's own
        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(commands)
                .allSatisfy((name, said) -> assertThat(said).as(name).endsWith("."));
    }

    @Test
    void anAddressIsNotBrokenIntoTwoLines() {
        assertThat(help("database").lines().map(String::strip))
                .contains("postgresql://ROLE@HOST:PORT/NAME", "jdbc:postgresql://HOST:PORT/NAME?user=ROLE");
    }

    private static Map<String, String> commandsOf(String command) {
        String said = help(command);
        Map<String, String> commands = new TreeMap<>();
        COMMAND.matcher(said.substring(said.indexOf("Commands:")))
                .results()
                .forEach((MatchResult each) -> commands.put(each.group(1), each.group(2)));
        return commands;
    }

    private static String help(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = command.isEmpty() ? List.of("--help") : List.of(command, "--help");
        int status = CommandLineInterface.run(
                arguments.toArray(String[]::new),
                (_, _) -> {
                    throw new AssertionError("help opens nothing");
                },
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
