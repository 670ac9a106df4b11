package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.task.Listening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    @TempDir
    Path folder;

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<SettingsProblem> problems = new ArrayList<>();
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("data").resolve("settings.json");
    }

    private SettingsStore open() {
        return SettingsStore.open(file, (delay, task) -> waiting.add(task), problems::add);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aMissingFileMeansTheDefaultsAndIsNoProblem() {
        assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(problems).isEmpty();
    }

    @Test
    void everythingThatIsSetComesBack() {
        Settings all = new Settings(
                "clip-vit-b-32",
                Optional.of("remote-words"),
                new Look(Language.KOREAN, Appearance.DARK, 125, true, true, true),
                Optional.of("jdbc:postgresql://localhost/akin"),
                List.of("nas:5432/akin"),
                List.of("build", "*.tmp"),
                true,
                Device.GPU,
                Optional.of("/opt/torch/lib"),
                new WindowState(
                        Optional.of(new WindowState.Position(-1200.5, 40)),
                        1920,
                        1200,
                        true,
                        false,
                        true,
                        400,
                        236,
                        5));
        try (SettingsStore store = open()) {
            store.update(settings -> all);
        }
        assertThat(open().settings()).isEqualTo(all);
    }

    @Test
    void manyChangesAreSavedOnceAndTogether() throws IOException {
        SettingsStore store = open();
        store.update(settings -> settings.withPaused(true));
        store.update(settings -> settings.withModel("other"));
        assertThat(waiting).hasSize(1);
        assertThat(file).doesNotExist();

        waiting.removeFirst().run();

        assertThat(Files.readString(file)).contains("\"paused\": true", "\"model\": \"other\"");
        store.update(settings -> settings.withPaused(false));
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aChangeThatChangesNothingIsNotSaved() {
        open().update(settings -> settings.withPaused(false));
        assertThat(waiting).isEmpty();
    }

    @Test
    void noPartFileIsLeftAndOnlyTheOwnerMayRead() throws IOException {
        SettingsStore store = open();
        store.update(settings -> settings.withPaused(true));
        store.save();
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileSetAsideKeepsItsWordsAndDoesNotOverwriteAnEarlierOne() throws IOException {
        write("first");
        assertThat(SettingsStore.setAside(file)).hasFileName("settings.json.bad");
        write("[]");
        assertThat(SettingsStore.setAside(file)).hasFileName("settings.json.bad-2");
        assertThat(folder.resolve("data/settings.json.bad")).hasContent("first");
        assertThat(folder.resolve("data/settings.json.bad-2")).hasContent("[]");
        assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void figuresOutOfRangeAreBroughtIntoIt() throws IOException {
        write("{\"text.percent\": 900, \"window.width\": 3, \"window.x\": 10, \"fromAnotherTime\": [1, 2]}");
        Settings settings = open().settings();
        assertThat(settings.look().textPercent()).isEqualTo(150);
        assertThat(settings.window().position()).isEmpty();
        assertThat(settings.window().width()).isEqualTo(900);
    }

    @Test
    void aFileThatSomebodyIsWritingByHandIsNotWrittenOver() throws IOException {
        SettingsStore store = open();
        write("{ \"database\": ");
        store.update(settings -> settings.withPaused(true));
        store.save();
        assertThat(file).hasContent("{ \"database\": ");
        assertThat(problems).hasOnlyElementsOfType(SettingsProblem.NotSaved.class);

        write("{}");
        store.update(settings -> settings.withModel("other"));
        store.save();
        assertThat(open().settings().paused()).isTrue();
    }

    @Test
    void aPasswordWrittenByHandIsForTheEyesOfItsOwnerAlone() throws IOException {
        write("{\"database\": \"jdbc:postgresql://nas/akin?password=secret\"}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatNobodyHereKnowsSurvivesASave() throws IOException {
        write("{\"fromAnotherTime\": [1, 2]}");
        SettingsStore store = open();
        store.update(settings -> settings.withPaused(true));
        store.save();
        assertThat(Files.readString(file)).contains("fromAnotherTime");
    }

    @Test
    void twoProgramsOnOneFileDoNotUndoEachOther() {
        SettingsStore window = open();
        SettingsStore terminal = open();
        terminal.update(settings -> settings.withModel("clip-vit-b-32"));
        terminal.save();
        window.update(settings -> settings.withWindow(settings.window().withMaximised(true)));
        window.save();

        Settings both = open().settings();
        assertThat(both.model()).isEqualTo("clip-vit-b-32");
        assertThat(both.window().maximised()).isTrue();
    }

    @Test
    void anAddressThatIsTakenBackIsGoneFromTheFile() {
        SettingsStore store = open();
        store.update(settings -> settings.withDatabase(Optional.of("jdbc:postgresql://localhost/akin")));
        store.save();
        store.update(settings -> settings.withDatabase(Optional.empty()));
        store.save();
        assertThat(file).content().doesNotContain("database");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsReportedAndTheSettingsStay() throws IOException {
        SettingsStore store = open();
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        store.update(settings -> settings.withPaused(true));
        store.save();
        assertThat(problems).hasAtLeastOneElementOfType(SettingsProblem.NotSaved.class);
        assertThat(store.settings().paused()).isTrue();
    }

    @Test
    void listenersHearEveryChangeUntilTheyAreClosed() {
        SettingsStore store = open();
        List<Boolean> heard = new ArrayList<>();
        Listening listening = store.listen(settings -> heard.add(settings.paused()));
        store.update(settings -> settings.withPaused(true));
        listening.close();
        store.update(settings -> settings.withPaused(false));
        assertThat(heard).containsExactly(true);
    }
}
