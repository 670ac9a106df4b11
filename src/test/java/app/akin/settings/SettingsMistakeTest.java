package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.akin.settings.SettingsMistake.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings with a mistake open nothing, least of all another library. */
class SettingsMistakeTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("settings.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"database\": 5                  | database            | TEXT",
                "\"database\": \"\"               | database            | ADDRESS",
                "\"database\": \"nas:5432/akin\"  | database            | ADDRESS",
                "\"database\": true               | database            | TEXT",
                "\"datbase\": \"jdbc:postgresql://nas/akin\" | datbase  | UNKNOWN",
                "\"databsae\": 5                  | databsae            | UNKNOWN",
                "\"Database\": 5                  | Database            | UNKNOWN",
                "\"database.agreed\": \"nas\"     | database.agreed     | LIST",
                "\"model\": 5                     | model               | TEXT",
                "\"language\": \"klingon\"        | language            | CHOICE",
                "\"paused\": \"yes\"              | paused              | YES_OR_NO",
                "\"text.percent\": \"large\"      | text.percent        | NUMBER"
            })
    void aValueThatMakesNoSenseIsNamedWithItsLine(String wrong, String key, Kind kind) throws IOException {
        String text = "{\n  \"appearance\": \"dark\",\n  " + wrong + "\n}\n";
        Files.writeString(file, text);

        SettingsMistake mistake = mistake();

        assertThat(mistake.line()).isEqualTo(3);
        assertThat(mistake.key()).contains(key);
        assertThat(mistake.kind()).isEqualTo(kind);
        assertThat(mistake.inWords()).contains("settings.json, line 3", key);
        assertThat(file).hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n\"model\":\n", "{\n\n\"model\": \"iris\",,}", "[\n1]", "first", ""})
    void whatIsNoJsonIsLeftAsItIs(String text) throws IOException {
        Files.writeString(file, text);
        SettingsMistake mistake = mistake();
        assertThat(mistake.kind()).isEqualTo(Kind.SYNTAX);
        assertThat(mistake.line()).isBetween(1, 4);
        assertThat(file).hasContent(text);
        assertThat(mistake()).isEqualTo(mistake);
    }

    @Test
    void theLineOfABrokenFileIsThatOfTheBreak() throws IOException {
        Files.writeString(file, "{\n  \"model\": \"iris\",\n  \"paused\" true\n}");
        assertThat(mistake().line()).isEqualTo(3);
        assertThat(mistake().key()).contains("paused");
    }

    @Test
    void whatCannotBeReadIsNoReasonToBeginAnew() throws IOException {
        Files.createDirectory(file);
        assertThat(mistake().kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"database\": null}",
                "{\"fromAnotherTime\": [1, {\"paused\": 3}], \"model.pictures\": 5}",
                "{\"database\": \" jdbc:postgresql://nas/akin \"}"
            })
    void whatIsRightOrOfAnotherTimeIsNoMistake(String text) throws IOException {
        Files.writeString(file, text);
        assertThat(SettingsStore.open(file, (_, _) -> {}, _ -> {}).settings().paused())
                .isFalse();
    }

    private SettingsMistake mistake() {
        SettingsMistake[] found = new SettingsMistake[1];
        assertThatExceptionOfType(SettingsMistakeException.class)
                .isThrownBy(() -> SettingsStore.open(file, (_, _) -> {}, _ -> {}))
                .satisfies(e -> found[0] = e.mistake());
        return found[0];
    }
}
